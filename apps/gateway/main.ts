import { runSide } from "@keng/side/run-side.ts";
import { gatewayConfig, isSimulated } from "./config.ts";
import { type RunningGateway, startGateway } from "./server.ts";

await runSide("gateway", async (parts) => {
  const config = gatewayConfig();
  let running: RunningGateway | undefined;
  // with a real page nobody moves this clock: the message is not even listened to
  if (isSimulated(config.zalo)) parts.follow(() => running?.wake());
  running = await startGateway(config, { ...parts, jobs: "thread" });
  return running;
});
