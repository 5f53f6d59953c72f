import { addMs, DAY } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { spokenAliasIds } from "../vault/alias.store.ts";
import { dropNotices, insertNotice, type NoticeWhat } from "./contact-notice.store.ts";
import { lockPerson } from "../vault/person.store.ts";
import { type SourceRow, updateSource } from "../vault/source.store.ts";
import { freshThread } from "../vault/thread.store.ts";
import { queueAnswer } from "./answer.store.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { firstAnswer } from "./first-answer.ts";
import { unitOf } from "./page.ts";

export type ContactEvent = {
  kind: "follow" | "unfollow" | "click_chatnow" | "withdraw";
  oaId: string;
  userId: string;
};

/** Somebody follows, leaves, opens the chat, or asks Zalo to erase their data. */
export async function takeContact(
  tx: Tx,
  gateway: Gateway,
  item: ClaimedEvent,
  event: ContactEvent,
): Promise<void> {
  const who = { page_id: event.oaId, user_id: event.userId, at: item.received_at };
  const source = await lockPerson(tx, gateway.keys, who);
  switch (event.kind) {
    case "follow":
      await updateSource(tx, source.id, { is_follower: true, is_left: false });
      await dropNotices(tx, await spokenAliasIds(tx, source.id), "left");
      return welcome(tx, gateway, source, item.received_at);
    case "click_chatnow":
      return welcome(tx, gateway, source, item.received_at);
    case "unfollow":
      await updateSource(tx, source.id, { is_follower: false, is_left: true });
      return tellLater(tx, gateway, source, "left");
    case "withdraw":
      return tellLater(tx, gateway, source, "withdrawal_asked");
  }
}

/** Once for each person. */
async function welcome(tx: Tx, gateway: Gateway, source: SourceRow, at: Date): Promise<void> {
  if (source.welcomed_at !== null) return;
  const lang = source.lang === "en" ? "en" : "vi";
  const unit = unitOf(gateway.pages.all(), gateway.settings(), source.page_id, lang);
  if (unit === undefined) throw new Error("no such page");
  const menu = await freshThread(tx, source, at);
  const answer = firstAnswer({
    what: "contact",
    lookup: null,
    thread: {
      ref: menu.receipt_code,
      is_new: true,
      is_burst: false,
      is_just_answered: false,
      is_flood: false,
      is_emergency_burst: false,
      has_receipt: false,
      is_receipt_burst: false,
      is_quiet: false,
    },
    is_officer_here: false,
    is_welcomed: false,
    ask: [],
    is_several: false,
    unit,
    lang,
  });
  if (answer.sent !== null) await queueAnswer(tx, gateway, menu.id, answer.sent, false);
  await updateSource(tx, source.id, { welcomed_at: gateway.now() });
}

/** Each thread hears of it at a random moment of its own: together they would tell that they are one person's. */
async function tellLater(tx: Tx, gateway: Gateway, source: SourceRow, what: NoticeWhat): Promise<void> {
  const threads = await spokenAliasIds(tx, source.id);
  await dropNotices(tx, threads, what);
  for (const alias_id of threads) {
    const part = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
    await insertNotice(tx, { alias_id, what, tell_at: addMs(gateway.now(), part * DAY) });
  }
}
