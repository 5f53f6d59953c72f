import { randomBytes } from "node:crypto";
import {
  type Outbound,
  outbound,
  type OutboundCaller,
  type OutboundPush,
  type OutboundReply,
} from "@keng/contract/exchange.ts";
import { addMs, SECOND } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import * as answers from "@keng/i18n/citizen/answers.ts";
import { translator } from "@keng/i18n/translator.ts";
import { failureFacts } from "@keng/log/failure.ts";
import { SealBroken } from "@keng/seal/box.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import type { Gateway } from "../context.ts";
import { aliasById } from "../vault/alias.store.ts";
import { takeOriginals } from "../media/media.store.ts";
import { destroyOriginal } from "../media/originals.disk.ts";
import { leavePage } from "../pages/leave-page.store.ts";
import { makeOffer } from "../pages/make-offer.store.ts";
import { QUIET_AFTER_TRY_MS, QUIET_MS, WORTH_MS } from "../push/pace.ts";
import { askPush, hintPush } from "../push/push-job.store.ts";
import { forgetThread } from "../vault/forget.store.ts";
import { insertCaller } from "../vault/caller.store.ts";
import { keepThread } from "../vault/thread.store.ts";
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
      const item = read(gateway, row);
      if (item === undefined) {
        const next = row.attempts + 1 >= MOST_TRIES ? null : addMs(gateway.now(), 2 ** row.attempts * SECOND);
        await postponeOutbound(tx, row.id, next);
        continue;
      }
      await take(tx, gateway, item, row);
      await markTaken(tx, row.id, gateway.now());
    }
    return rows.length > 0;
  });
}

async function take(
  tx: Tx,
  gateway: Gateway,
  item: Outbound,
  { created_at, is_restored }: { created_at: Date; is_restored: boolean },
): Promise<void> {
  switch (item.kind) {
    case "reply":
      // it came out of a backup and may have gone out since
      return makeDeliveries(tx, gateway, item, is_restored ? created_at : null);
    case "thread":
      return setAliasOpen(tx, item.conversation_id, item.open, item.state);
    case "caller":
      return keepCaller(tx, gateway, item);
    case "erase":
      return forget(tx, gateway, item.conversation_id);
    case "page_offer":
      return makeOffer(tx, gateway, item);
    case "page_leave":
      return leavePage(tx, gateway, item);
    case "push":
      return is_restored ? undefined : askPushes(tx, gateway, item, created_at);
  }
}

/** Browsers are woken for what has just happened: what lay in a backup, or waited long, wakes nobody. */
async function askPushes(tx: Tx, gateway: Gateway, push: OutboundPush, created_at: Date): Promise<void> {
  const at = gateway.now();
  const gives_up_at = addMs(created_at, WORTH_MS);
  if (gives_up_at <= at) return;
  for (const { id, sealed } of push.to)
    await askPush(tx, {
      subscription_id: id,
      kind: push.what,
      sealed: Buffer.from(sealed, "base64"),
      at,
      gives_up_at,
      quiet_ms: push.what === "test" ? QUIET_AFTER_TRY_MS : QUIET_MS,
    });
  await hintPush(tx);
}

/** Who called or came in: what the browser sealed is kept as it is, with the thread that it belongs to. */
async function keepCaller(tx: Tx, gateway: Gateway, caller: OutboundCaller): Promise<void> {
  if ((await aliasById(tx, caller.conversation_id)) !== undefined) return;
  const pages = gateway.pages.all();
  // a unit without a page of its own: any page serves, the code can be asked for there
  const page = pages.find((one) => one.unit_id === caller.unit_id) ?? pages[0];
  if (page === undefined) throw new Error("no page");
  const at = new Date(caller.told_at);
  const source_id = await insertCaller(tx, {
    page_id: page.oa_id,
    zalo_hash: randomBytes(32),
    channel: caller.channel,
    identity_sealed: caller.identity === null ? null : Buffer.from(caller.identity, "base64"),
    at,
  });
  const { conversation_id: id, label, receipt_code } = caller;
  await keepThread(tx, { id, source_id, page_id: page.oa_id, label, receipt_code, at });
}

/** A thread was erased at the desk. The files go first: what is told twice finds them gone. */
async function forget(tx: Tx, gateway: Gateway, id: string): Promise<void> {
  for (const attachment of await takeOriginals(tx, id))
    await destroyOriginal(gateway.config.originals_folder, attachment);
  await forgetThread(tx, id, gateway.now());
}

function read(
  gateway: Gateway,
  row: { id: string; sealed: Buffer | null; key_id: string | null },
): Outbound | undefined {
  const { box, hour_boxes } = gateway.keys;
  try {
    const keys = row.key_id === null ? box : hour_boxes.find(row.key_id);
    if (row.sealed === null || keys === undefined) throw new SealBroken();
    return outbound.parse(openJsonBox(keys, row.sealed));
  } catch (error) {
    gateway.log("exchange_unreadable", { id: row.id, direction: "outbound", code: failureFacts(error).name });
    return undefined;
  }
}

async function makeDeliveries(
  tx: Tx,
  gateway: Gateway,
  reply: OutboundReply,
  begun_at: Date | null,
): Promise<void> {
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
  const done = await sentParts(tx, reply.message_id);
  const parts = partsOf(reply, code && ((text) => withCode(code, text))).entries();
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
        begun_at,
        ...sealContent(gateway, content),
      })),
  );
}

/** With several threads open each answer begins with its code (house.md §4); the officer's own words stay as typed. */
function withCode(code: { ref: string; lang: string }, text: string): string {
  return translator(code.lang === "en" ? "en" : "vi", answers)("WITH_CODE", { ref: code.ref, text });
}
