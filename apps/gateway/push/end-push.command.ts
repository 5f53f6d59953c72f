import { addMs } from "@keng/core/time.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import type { Gateway } from "../context.ts";
import { type PushOutcome, pauseAfter, QUIET_MS } from "./pace.ts";
import { endPush as end, forgetPush, postponePush, type PushRow } from "./push-job.store.ts";

/** Writes down what became of a try; the desk is told of a browser that is gone. Gives the state for the log. */
export async function endPush(
  gateway: Gateway,
  row: PushRow,
  outcome: PushOutcome,
): Promise<"sent" | "gone" | "refused" | "later" | "gave_up"> {
  return gateway.db.transaction().execute(async (tx) => {
    const at = gateway.now();
    if (outcome === "gone") {
      await forgetPush(tx, row.subscription_id);
      await passInward(tx, gateway, { kind: "push_gone", subscription_id: row.subscription_id });
      return outcome;
    }
    if (typeof outcome === "string") {
      await end(tx, row, at, addMs(at, QUIET_MS));
      return outcome;
    }
    const next = addMs(at, pauseAfter(row.attempts, outcome.again_after_ms));
    if (next < row.gives_up_at) {
      await postponePush(tx, row, next);
      return "later";
    }
    await end(tx, row, at, addMs(at, QUIET_MS));
    return "gave_up";
  });
}
