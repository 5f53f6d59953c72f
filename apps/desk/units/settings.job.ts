import { MINUTE } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { tellGatewayOfUnits } from "./tell-gateway.command.ts";

/** At start and every minute; nothing is written when nothing changed. */
export function startTellingUnits(desk: Desk): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const tell = (): void => {
    running ??= tellGatewayOfUnits(desk)
      .catch((error: unknown) => desk.log("job_failed", { job: "units", ...failureFacts(error) }))
      .finally(() => (running = undefined));
  };
  tell();
  const timer = setInterval(tell, MINUTE);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
