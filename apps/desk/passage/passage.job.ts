import { SECOND } from "@keng/core/time.ts";
import { openHints } from "@keng/db/hints.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { nextInboundIn } from "./next-inbound.query.ts";
import { takeInbound } from "./take-inbound.command.ts";

/** A hint may be lost; the table is looked at all the same. */
const POLL = 5 * SECOND;
const SOONEST = 100;

/**
 * Takes in what the gateway passes, one item after the other in the order of passing, as soon as a hint is heard.
 * An item that waits for another one does not hold up those behind it: every effect is right in any order.
 */
export function startPassage(desk: Desk): { stop(): Promise<void> } {
  let isStopped = false;
  let isHinted = false;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const wake = (): void => {
    isHinted = true;
    if (isStopped || running !== undefined) return;
    clearTimeout(timer);
    running = drain().finally(() => (running = undefined));
  };
  async function drain(): Promise<void> {
    let wait = POLL;
    try {
      while (isHinted && !isStopped) {
        isHinted = false;
        await takeAll();
      }
      wait = Math.min(POLL, Math.max(SOONEST, (await nextInboundIn(desk)) ?? POLL));
    } catch (error) {
      desk.log("job_failed", { job: "passage", ...failureFacts(error) });
      wait = SECOND;
    }
    if (isStopped) return;
    timer = setTimeout(wake, isHinted ? 0 : wait);
  }
  async function takeAll(): Promise<void> {
    while (!isStopped) {
      const { outcome, hints } = await takeInbound(desk);
      if (outcome === "nothing") return;
      for (const hint of hints) desk.live.tell(hint);
    }
  }

  const hints = openHints(desk.config.database_url, ["keng_inbound"], wake);
  wake();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await hints.close();
      await running;
    },
  };
}
