import { failureFacts } from "@keng/log/failure.ts";
import type { ZaloEvent } from "@keng/zalo/events.ts";
import { parseWebhookEvent } from "@keng/zalo/webhook.ts";
import type { Gateway } from "../context.ts";
import { pressIn } from "./buttons.ts";
import { type ClaimedEvent, claimEvents } from "./claim-events.command.ts";
import { dropEvent } from "./drop-event.command.ts";
import { sentAt } from "./instants.ts";
import { keepEvent } from "./keep-event.command.ts";
import { retryEvent } from "./retry-event.command.ts";
import { takeCall } from "./take-call.command.ts";
import { takeContact } from "./take-contact.command.ts";
import { takeMessage } from "./take-message.command.ts";
import { takePress } from "./take-press.command.ts";
import { takeReceipt } from "./take-receipt.command.ts";
import { takeToolMessage } from "./take-tool-message.command.ts";

const AT_ONCE = 32;
const LANES = 4;
const MOST_TRIES = 8;

type Read = { item: ClaimedEvent; event: ZaloEvent | undefined };

/** Takes in what waits. Events of one person follow each other; one that fails stops nobody. True when there were some. */
export async function takeIn(gateway: Gateway): Promise<boolean> {
  const items = await claimEvents(gateway, AT_ONCE);
  const read = items.map((item): Read => ({ item, event: item.raw && parseWebhookEvent(item.raw.bytes) }));
  await Promise.all(lanesOf(read).map((lane) => inOrder(gateway, lane)));
  return items.length > 0;
}

/** What is of one person is in one lane. */
function lanesOf(read: readonly Read[]): Read[][] {
  const lanes: Read[][] = Array.from({ length: LANES }, () => []);
  for (const one of read) {
    const who = one.event !== undefined && "userId" in one.event ? (one.event.userId ?? "") : "";
    let sum = 0;
    for (const letter of who) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
    lanes[sum % LANES]?.push(one);
  }
  return lanes.filter((lane) => lane.length > 0);
}

async function inOrder(gateway: Gateway, lane: readonly Read[]): Promise<void> {
  for (const { item, event } of lane) {
    try {
      await take(gateway, item, event);
    } catch (error) {
      await failed(gateway, item, error);
    }
  }
}

async function failed(gateway: Gateway, item: ClaimedEvent, error: unknown): Promise<void> {
  const attempt = item.attempts + 1;
  gateway.log("job_failed", { job: "intake", id: item.id, attempt, ...failureFacts(error) });
  if (attempt < MOST_TRIES) return retryEvent(gateway, item);
  await keepEvent(gateway, item, "not_readable");
  gateway.log("job_gave_up", { job: "intake", id: item.id, attempt, code: "not_readable" });
}

async function take(gateway: Gateway, item: ClaimedEvent, event: ZaloEvent | undefined): Promise<void> {
  if (item.raw === undefined || event === undefined) return keepEvent(gateway, item, "not_readable");
  const page_id = item.raw.page_id;
  if (page_id === null) return keepEvent(gateway, item, "unknown_page");
  switch (event.kind) {
    case "user_message": {
      // signed for one page, about another: not taken for either's
      if (event.oaId !== page_id) return keepEvent(gateway, item, "unknown_page");
      const press = pressIn(event);
      if (press !== null && (await takePress(gateway, item, event, press))) return;
      return takeMessage(gateway, item, event);
    }
    case "oa_message":
      if (event.oaId !== page_id) return keepEvent(gateway, item, "unknown_page");
      return event.adminId === null ? dropEvent(gateway, item) : takeToolMessage(gateway, item, event);
    case "received":
    case "seen":
      return takeReceipt(gateway, item, {
        page_id,
        msgIds: event.kind === "seen" ? event.msgIds : [event.msgId],
        state: event.kind === "seen" ? "seen" : "delivered",
        timestamp: sentAt(event.timestamp, item.received_at),
      });
    case "follow":
    case "unfollow":
    case "click_chatnow":
    case "withdraw":
      if (event.oaId !== page_id) return keepEvent(gateway, item, "unknown_page");
      return takeContact(gateway, item, event);
    case "submit_info":
      return keepEvent(gateway, item, "submitted_info");
    case "call": {
      const { oaId, userId } = event;
      // the page called a telephone number: whose it is tells nobody but the key holders
      if (oaId === null || userId === null) return keepEvent(gateway, item, "call");
      if (oaId !== page_id) return keepEvent(gateway, item, "unknown_page");
      return takeCall(gateway, item, { ...event, oaId, userId });
    }
    case "anonymous_message":
      return keepEvent(gateway, item, "anonymous");
    case "group_message":
    case "reaction":
    case "tag":
      return dropEvent(gateway, item);
    case "group_change":
    case "call_consent":
    case "zns_received":
    case "notice":
      return keepEvent(gateway, item, "notice");
    case "unknown":
      return keepEvent(gateway, item, "unknown_event");
  }
}
