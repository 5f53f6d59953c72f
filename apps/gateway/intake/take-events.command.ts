import { parseWebhookEvent } from "@keng/zalo/webhook.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { openRawEvent } from "../webhook/raw-event.ts";
import { claimRawEvents, lockIntake, removeRawEvents } from "../webhook/raw-event.store.ts";
import { noteHeard } from "../vault/page.store.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { keepEvent } from "./kept-event.store.ts";
import { type Plan, planOf } from "./plan.ts";
import { readMessage } from "./read-message.disk.ts";
import { roundsOf } from "./rounds.ts";
import { takeCall } from "./take-call.store.ts";
import { takeContact } from "./take-contact.store.ts";
import { takeMessages } from "./take-messages.store.ts";
import { takePress } from "./take-press.store.ts";
import { takeReaction } from "./take-reaction.store.ts";
import { takeReceipt } from "./take-receipt.store.ts";
import { takeToolMessage } from "./take-tool-message.store.ts";

/** Of one person in one go; what more they sent comes with the next. */
const OF_ONE_PERSON = 8;

type Planned = { item: ClaimedEvent; plan: Plan; who: string | null };

/**
 * Takes in what waits and is due, many events in one transaction: all of them, or, when one cannot be taken in, none.
 * `onClaim` hears which they are. Returns how many; none also while another gateway takes in.
 */
export async function takeEvents(
  gateway: Gateway,
  which: { most: number; id?: number },
  onClaim?: (items: readonly ClaimedEvent[]) => void,
): Promise<number> {
  return gateway.db.transaction().execute(async (tx) => {
    if (!(await lockIntake(tx))) return 0;
    const rows = await claimRawEvents(tx, gateway.now(), which);
    const planned = rows.map((row): Planned => {
      const { id, received_at, is_late, attempts } = row;
      const item = { id, received_at, is_late, attempts, raw: openRawEvent(gateway.keys, row) };
      const event = item.raw && parseWebhookEvent(item.raw.bytes);
      const who = event !== undefined && "userId" in event ? (event.userId ?? null) : null;
      return { item, plan: planOf(item, event), who };
    });
    const rounds = roundsOf(planned, (one) => one.who, OF_ONE_PERSON);
    const taken = rounds.flat().map((one) => one.item);
    onClaim?.(taken);
    await removeRawEvents(
      tx,
      taken.map((item) => item.id),
    );
    for (const round of rounds) await takeRound(tx, gateway, round);
    await noteHeardOf(tx, gateway, taken);
    return taken.length;
  });
}

const HEARD_EVERY_MS = 5 * MINUTE;
const heard = new WeakMap<Gateway["db"], Map<string, number>>();

/** When Zalo told something of a page last: an administrator sees whether anything comes. Asked of the table seldom. */
async function noteHeardOf(tx: Tx, gateway: Gateway, items: readonly ClaimedEvent[]): Promise<void> {
  const at = gateway.now();
  const known = heard.get(gateway.db) ?? new Map<string, number>();
  heard.set(gateway.db, known);
  const isDue = (id: string): boolean => {
    const last = known.get(id);
    return last === undefined || Math.abs(at.getTime() - last) >= HEARD_EVERY_MS;
  };
  const told = items.flatMap((item) => (item.is_late ? [] : [item.raw?.page_id ?? null]));
  const ids = [...new Set(told)].filter((id) => id !== null).filter(isDue);
  if (ids.length === 0) return;
  await noteHeard(tx, ids, at, addMs(at, -HEARD_EVERY_MS));
  for (const id of ids) known.set(id, at.getTime());
}

/** One event of each person. */
async function takeRound(tx: Tx, gateway: Gateway, round: readonly Planned[]): Promise<void> {
  const messages = [];
  for (const { item, plan } of round) {
    if (plan.do !== "message") await take(tx, gateway, item, plan);
    else if (plan.press === null || !(await takePress(tx, gateway, item, plan.event, plan.press)))
      messages.push(await readMessage(gateway, item, plan.event));
  }
  await takeMessages(tx, gateway, messages);
}

async function take(
  tx: Tx,
  gateway: Gateway,
  item: ClaimedEvent,
  plan: Exclude<Plan, { do: "message" }>,
): Promise<void> {
  switch (plan.do) {
    case "tool_message":
      return takeToolMessage(tx, gateway, item, plan.event);
    case "receipt":
      return takeReceipt(tx, gateway, plan.receipt);
    case "reaction":
      return takeReaction(tx, gateway, plan.event);
    case "contact":
      return takeContact(tx, gateway, item, plan.event);
    case "call":
      return takeCall(tx, gateway, item, plan.event);
    case "keep":
      return keepEvent(tx, gateway, item, plan.code);
    case "drop":
  }
}
