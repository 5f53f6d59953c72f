import { addMs, HOUR, MINUTE, SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { HistoryMessage } from "@keng/zalo/history.ts";
import type { Gateway } from "../context.ts";
import { acceptEvents } from "../webhook/accept-events.command.ts";
import { messageEventKey } from "../webhook/event-key.ts";
import { Turns } from "../webhook/turns.ts";
import { asEvent } from "./as-event.ts";
import { readRecent, readWritten } from "./history.client.ts";
import { knownMessages } from "./known-messages.query.ts";
import { noteCaughtUp } from "./note-caught-up.command.ts";
import { pagesToCatchUp } from "./pages.query.ts";

/** Zalo's clock and ours, and events that were on their way when we looked last. */
const OVERLAP_MS = 2 * MINUTE;
/** What is younger may still be told of by its webhook. */
const ON_ITS_WAY_MS = 20 * SECOND;
const AT_ONCE = 50;

type Seen = { is_started: boolean; silent_at: number };
const seen = new WeakMap<Gateway, Map<string, Seen>>();

/** Reads back what no webhook told of: everything since the last time after a start, else what is missing. */
export async function catchUp(gateway: Gateway): Promise<boolean> {
  const known = seen.get(gateway) ?? new Map<string, Seen>();
  seen.set(gateway, known);
  for (const page of await pagesToCatchUp(gateway.db)) {
    const state = known.get(page.id) ?? { is_started: false, silent_at: 0 };
    known.set(page.id, state);
    try {
      await catchUpPage(gateway, page.id, page.caught_up_to ?? gateway.now(), state);
    } catch (error) {
      gateway.log("job_failed", { job: "catch_up", id: page.id, ...failureFacts(error) });
    }
  }
  return false;
}

async function catchUpPage(gateway: Gateway, pageId: string, to: Date, state: Seen): Promise<void> {
  const began = gateway.now();
  const since = addMs(to, -OVERLAP_MS);
  const recent = await readRecent(gateway, pageId, since);
  const isStart = !state.is_started;
  const ripe = isStart ? began : addMs(began, -ON_ITS_WAY_MS);
  const people = isStart || (await isAnyMissing(gateway, pageId, recent, ripe)) ? peopleOf(recent) : [];
  let count = 0;
  for (const userId of people) {
    const written = (await readWritten(gateway, pageId, userId, since)).filter(
      (one) => one.at <= ripe.getTime(),
    );
    count += await takeIn(gateway, pageId, written.toReversed());
  }
  state.is_started = true;
  // after a start it is no wonder that something was missed
  const isSilent = !isStart && count > 0 && began.getTime() - state.silent_at > HOUR;
  if (isSilent) state.silent_at = began.getTime();
  await noteCaughtUp(gateway, pageId, isStart ? began : ripe, isSilent);
  if (count > 0)
    gateway.log("caught_up", { page: pageId, count, ms: gateway.now().getTime() - began.getTime() });
}

/** Whether the newest word of some citizen was never told of. */
async function isAnyMissing(
  gateway: Gateway,
  pageId: string,
  recent: readonly HistoryMessage[],
  ripe: Date,
): Promise<boolean> {
  const ids = recent.filter((one) => one.from === "user" && one.at <= ripe.getTime()).map((one) => one.msgId);
  const known = await knownMessages(gateway, pageId, ids);
  return ids.some((id) => !known.has(id));
}

function peopleOf(recent: readonly HistoryMessage[]): string[] {
  return [...new Set(recent.map((one) => (one.from === "user" ? one.fromId : one.toId)))];
}

/** The same way in as a webhook's, with the same key: what came both ways counts once. */
async function takeIn(gateway: Gateway, pageId: string, written: readonly HistoryMessage[]): Promise<number> {
  let count = 0;
  const turns = new Turns();
  for (let from = 0; from < written.length; from += AT_ONCE) {
    const events = written.slice(from, from + AT_ONCE).map((message) => ({
      page_id: pageId,
      bytes: Buffer.from(JSON.stringify(asEvent(gateway.config.zalo.app_id, pageId, message))),
      key: messageEventKey("user", pageId, message.msgId),
      is_late: true,
      who: message.fromId,
    }));
    count += await acceptEvents(gateway, events, turns);
  }
  return count;
}
