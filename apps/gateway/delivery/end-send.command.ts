import { addMs, SECOND } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { SendOutcome } from "@keng/zalo/send.ts";
import type { Gateway } from "../context.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";
import type { Begun } from "./begin-sends.command.ts";
import {
  correctSlot,
  failRest,
  fillSlot,
  markDone,
  markUnsettled,
  markWaiting,
  useSlot,
} from "./delivery.store.ts";
import { rememberSent } from "./end-send.store.ts";
import { type Verdict, verdictOf } from "./outcome.ts";
import { reportDelivery } from "./report.store.ts";

/** Writes down what came of a send and what happens next. Returns what was decided. */
export async function endSend(gateway: Gateway, one: Begun, outcome: SendOutcome): Promise<Verdict["do"]> {
  const verdict = verdictOf(outcome, one.row.attempts);
  await gateway.db.transaction().execute(async (tx) => {
    await carryOut(tx, gateway, one, outcome, verdict);
  });
  return verdict.do;
}

async function carryOut(
  tx: Tx,
  gateway: Gateway,
  one: Begun,
  outcome: SendOutcome,
  verdict: Verdict,
): Promise<void> {
  const at = gateway.now();
  const { row, slot } = one;
  switch (verdict.do) {
    case "sent": {
      if (outcome.outcome !== "sent") return;
      await markDone(tx, row.id, "sent", null, at);
      await rememberSent(tx, {
        hash: hashMessageId(gateway.keys, one.page_id, outcome.msgId),
        alias_id: row.alias_id,
        message_id: row.message_id,
        at,
      });
      const { quota } = outcome;
      if (slot !== null && quota?.type === "reply" && quota.remain !== null && quota.total !== null) {
        await correctSlot(tx, slot, quota.remain, quota.total);
      }
      return reportDelivery(tx, gateway, row, "sent", null);
    }
    case "settle":
      return markUnsettled(tx, row.id, addMs(at, 2 * SECOND));
    case "next_slot":
      // Zalo says that nothing is left for this message: another may still have a reply
      if (slot === null) return fail(tx, gateway, one, "quota_used");
      await fillSlot(tx, slot);
      return markWaiting(tx, row.id, "quota_used", at);
    case "upload_again":
      if (slot !== null) await useSlot(tx, slot, -1);
      return markWaiting(tx, row.id, null, at);
    case "wait":
      if (slot !== null) await useSlot(tx, slot, -1);
      await markWaiting(tx, row.id, verdict.code, addMs(at, verdict.ms));
      // that may take days: the officer is told why, once
      if (verdict.code === "page_not_connected" && row.attempts === 1)
        await reportDelivery(tx, gateway, row, "waiting", verdict.code);
      return;
    case "fail":
      return fail(tx, gateway, one, verdict.code);
  }
}

async function fail(
  tx: Tx,
  gateway: Gateway,
  one: Begun,
  code: Parameters<typeof reportDelivery>[4] & string,
): Promise<void> {
  const at = gateway.now();
  if (one.slot !== null) await useSlot(tx, one.slot, -1);
  await markDone(tx, one.row.id, "failed", code, at);
  await failRest(tx, one.row.message_id, code, at);
  await reportDelivery(tx, gateway, one.row, "failed", code);
}
