import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import type { Hint } from "./live.ts";
import { readersOf } from "./readers.query.ts";

/** Sends each hint to the open screens of those who may read the thread; hints of one moment share one query. */
export function startLive(desk: Desk): void {
  let waiting: Hint[] = [];
  let isSending = false;
  const send = async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    while (waiting.length > 0) {
      const hints = waiting;
      waiting = [];
      try {
        const readers = await readersOf(desk, [...new Set(hints.map((hint) => hint.id))]);
        for (const hint of hints) desk.live.send(readers.get(hint.id) ?? new Set(), hint);
      } catch (error) {
        desk.log("job_failed", { job: "live", ...failureFacts(error) });
      }
    }
    isSending = false;
  };
  desk.live.routeTo((hint) => {
    waiting.push(hint);
    void send();
  });
}
