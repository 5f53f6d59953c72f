import { addMs, HOUR, MINUTE, SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import { ZaloApiError, ZaloOauthError } from "@keng/zalo/errors.ts";
import type { HistoryMessage } from "@keng/zalo/history.ts";
import type { Gateway } from "../context.ts";
import { acceptEvents } from "../webhook/accept-events.command.ts";
import { messageEventKey } from "../webhook/event-key.ts";
import { Turns } from "../webhook/turns.ts";
import { asEvent } from "./as-event.ts";
import { readRecent, readWritten } from "./history.client.ts";
import { knownMessages } from "./known-messages.query.ts";
import { missedOf } from "./missed.query.ts";
import { noteProblem } from "../pages/note-problem.command.ts";
import { noteCaughtUp } from "./note-caught-up.command.ts";
import { spread } from "./spread.ts";
import { pagesToCatchUp } from "./pages.query.ts";

/** Zalo's clock and ours, and events that were on their way when we looked last. */
const OVERLAP_MS = 10 * MINUTE;
/** What is younger may still be told of by its webhook. */
const ON_ITS_WAY_MS = 20 * SECOND;
const AT_ONCE = 50;
/** People whose messages are read back together. */
const TOGETHER = 20;

type Missed = { message: HistoryMessage; at: number; who: string };
type Seen = { is_started: boolean; silent_at: number };
const seen = new WeakMap<Gateway, Map<string, Seen>>();

/** Reads back what no webhook told of: everything since the last time after a start, else what is missing. */
export async function catchUp(gateway: Gateway): Promise<boolean> {
  const known = seen.get(gateway) ?? new Map<string, Seen>();
  seen.set(gateway, known);
  for (const page of await pagesToCatchUp(gateway.db, gateway.config.zalo.app_id)) {
    const state = known.get(page.id) ?? { is_started: false, silent_at: 0 };
    known.set(page.id, state);
    try {
      await catchUpPage(gateway, page.id, page.caught_up_to ?? gateway.now(), state);
    } catch (error) {
      // what nobody could tell while the page was not connected is no wonder either
      if (error instanceof ZaloOauthError) state.is_started = false;
      if (error instanceof ZaloApiError && error.retryClass === "C")
        await noteProblem(gateway, page.id, "not_permitted");
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
  // mixed with each other's, and yet nobody waits until all are read
  for (let from = 0; from < people.length; from += TOGETHER) {
    const missed: Missed[] = [];
    for (const userId of people.slice(from, from + TOGETHER)) {
      const written = (await readWritten(gateway, pageId, userId, since)).filter(
        (one) => one.at <= ripe.getTime(),
      );
      const found = await missedOf(gateway, pageId, userId, written);
      missed.push(...found.toReversed().map((message) => ({ message, at: message.at, who: userId })));
    }
    count += await takeIn(gateway, pageId, missed);
  }
  state.is_started = true;
  // after a start it is no wonder that something was missed
  const isSilent = !isStart && count > 0 && began.getTime() - state.silent_at > HOUR;
  if (isSilent) state.silent_at = began.getTime();
  await noteCaughtUp(gateway, pageId, isStart ? began : ripe, isSilent);
  if (count > 0)
    gateway.log("caught_up", { page: pageId, count, ms: gateway.now().getTime() - began.getTime() });
}

/** Whether of the newest message of some chat nobody told. */
async function isAnyMissing(
  gateway: Gateway,
  pageId: string,
  recent: readonly HistoryMessage[],
  ripe: Date,
): Promise<boolean> {
  const newest = recent.filter((one) => one.at <= ripe.getTime());
  const known = await knownMessages(gateway, pageId, newest);
  return newest.some((one) => !known.has(one.msgId));
}

function peopleOf(recent: readonly HistoryMessage[]): string[] {
  return [...new Set(recent.map((one) => (one.from === "user" ? one.fromId : one.toId)))];
}

/** The same way in as a webhook's, with the same key: what came both ways counts once. */
async function takeIn(gateway: Gateway, pageId: string, missed: readonly Missed[]): Promise<number> {
  let count = 0;
  const turns = new Turns();
  const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
  const ordered = spread(missed, gateway.now().getTime(), chance);
  for (let from = 0; from < ordered.length; from += AT_ONCE) {
    const events = ordered.slice(from, from + AT_ONCE).map(({ message: { message, who }, age_ms }) => ({
      page_id: pageId,
      bytes: Buffer.from(JSON.stringify(asEvent(gateway.config.zalo.app_id, pageId, message))),
      key: messageEventKey(message.from, pageId, message.msgId),
      who,
      age_ms,
    }));
    count += await acceptEvents(gateway, events, { turns, is_late: true });
  }
  return count;
}
