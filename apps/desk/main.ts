import { runSide } from "@keng/side/run-side.ts";
import { deskConfig } from "./config.ts";
import { type RunningDesk, startDesk } from "./server.ts";

await runSide("desk", async (parts) => {
  const config = deskConfig();
  let running: RunningDesk | undefined;
  // without a simulator nobody moves this clock: the message is not even listened to
  if (config.phones_url !== null) parts.follow(() => running?.desk.live.reset());
  running = await startDesk(config, parts);
  return running;
});
