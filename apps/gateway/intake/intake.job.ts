import { failureFacts } from "@keng/log/failure.ts";
import type { Gateway } from "../context.ts";
import { isDatabaseGone } from "../failures.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { keepEvent } from "./keep-event.command.ts";
import { nextTurnIn } from "./next-turn.query.ts";
import { retryEvent } from "./retry-event.command.ts";
import { takeEvents } from "./take-events.command.ts";

const AT_ONCE = 64;
const MOST_TRIES = 8;
/** While another gateway takes in. */
const SOONEST_MS = 25;

/**
 * Takes in what waits, many events in one transaction. When one of them cannot be taken in each is tried by itself, so
 * that it stops nobody. True when there were some, or in how many milliseconds the next one is due.
 */
export async function takeIn(gateway: Gateway): Promise<boolean | number> {
  let items: readonly ClaimedEvent[] = [];
  try {
    if ((await takeEvents(gateway, { most: AT_ONCE }, (claimed) => (items = claimed))) > 0) return true;
    const next = await nextTurnIn(gateway);
    return next === undefined ? false : Math.max(next, SOONEST_MS);
  } catch (error) {
    if (items.length === 0 || isDatabaseGone(error as Parameters<typeof isDatabaseGone>[0])) throw error;
  }
  for (const item of items) await takeAlone(gateway, item);
  return true;
}

async function takeAlone(gateway: Gateway, item: ClaimedEvent): Promise<void> {
  try {
    await takeEvents(gateway, { most: 1, id: item.id });
  } catch (error) {
    if (isDatabaseGone(error as Parameters<typeof isDatabaseGone>[0])) throw error;
    const attempt = item.attempts + 1;
    gateway.log("job_failed", { job: "intake", id: item.id, attempt, ...failureFacts(error) });
    if (attempt < MOST_TRIES) return retryEvent(gateway, item);
    await keepEvent(gateway, item, "not_readable");
    gateway.log("job_gave_up", { job: "intake", id: item.id, attempt, code: "not_readable" });
  }
}
