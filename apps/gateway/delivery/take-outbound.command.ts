import { type Outbound, outbound, type OutboundReply } from "@keng/contract/exchange.ts";
import { addMs, SECOND } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import * as answers from "@keng/i18n/citizen/answers.ts";
import { translator } from "@keng/i18n/translator.ts";
import { failureFacts } from "@keng/log/failure.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import type { Gateway } from "../context.ts";
import { codeWhereSeveral } from "../vault/address.store.ts";
import { sealContent } from "./content.ts";
import { insertDeliveries, sentParts, takeSeq } from "./delivery.store.ts";
import { partsOf } from "./parts.ts";
import { reportDelivery } from "./report.store.ts";
import { claimOutbound, markTaken, postponeOutbound, setAliasOpen } from "./outbound.store.ts";

const MOST_TRIES = 8;

/** Takes what the desk passed outward and makes deliveries of it. True when there was something. */
export async function takeOutbound(gateway: Gateway): Promise<boolean> {
  return gateway.db.transaction().execute(async (tx) => {
    const rows = await claimOutbound(tx, gateway.now(), 16);
    for (const row of rows) {
      const item = read(gateway, row.id, row.sealed);
      if (item === undefined) {
        const next = row.attempts + 1 >= MOST_TRIES ? null : addMs(gateway.now(), 2 ** row.attempts * SECOND);
        await postponeOutbound(tx, row.id, next);
        continue;
      }
      if (item.kind === "reply") await makeDeliveries(tx, gateway, item);
      else await setAliasOpen(tx, item.conversation_id, item.open, item.state);
      await markTaken(tx, row.id, gateway.now());
    }
    return rows.length > 0;
  });
}

function read(gateway: Gateway, id: string, sealed: Buffer | null): Outbound | undefined {
  try {
    return sealed === null ? undefined : outbound.parse(openJsonBox(gateway.keys.box, sealed));
  } catch (error) {
    gateway.log("exchange_unreadable", { id, direction: "outbound", code: failureFacts(error).name });
    return undefined;
  }
}

async function makeDeliveries(tx: Tx, gateway: Gateway, reply: OutboundReply): Promise<void> {
  const seq = await takeSeq(tx, reply.conversation_id);
  if (seq === undefined) {
    // a thread that this gateway never opened: said, not dropped
    await reportDelivery(
      tx,
      gateway,
      { message_id: reply.message_id, alias_id: reply.conversation_id },
      "failed",
      "gave_up",
    );
    return;
  }
  const code = await codeWhereSeveral(tx, reply.conversation_id);
  const text = code === undefined ? reply.text : withCode(code, reply.text);
  const done = await sentParts(tx, reply.message_id);
  const parts = partsOf({ ...reply, text }).entries();
  await insertDeliveries(
    tx,
    [...parts]
      .filter(([part]) => part >= done)
      .map(([part, content]) => ({
        message_id: reply.message_id,
        alias_id: reply.conversation_id,
        seq,
        part,
        is_auto: false,
        is_told: true,
        at: gateway.now(),
        ...sealContent(gateway, content),
      })),
  );
}

/** With several threads open each outgoing text carries its code (house.md §4); the officer's own words stay as typed. */
function withCode(code: { ref: string; lang: string }, text: string | null): string | null {
  if (text === null || text === "") return text;
  return translator(code.lang === "en" ? "en" : "vi", answers)("WITH_CODE", { ref: code.ref, text });
}
