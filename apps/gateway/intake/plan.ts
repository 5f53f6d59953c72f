import type { OaMessage, UserMessage, ZaloEvent } from "@keng/zalo/events.ts";
import { pressIn, type Press } from "./buttons.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { sentAt } from "./instants.ts";
import type { KeptCode } from "./kept-event.store.ts";
import { reactionOf } from "./reaction-of.ts";
import type { KnownCall } from "./take-call.store.ts";
import type { ContactEvent } from "./take-contact.store.ts";
import type { ReactionEvent } from "./take-reaction.store.ts";

/** What has to be done with an event. */
export type Plan =
  | { do: "message"; event: UserMessage; press: Press | null }
  | { do: "tool_message"; event: OaMessage }
  | {
      do: "receipt";
      receipt: { page_id: string; msgIds: readonly string[]; state: "delivered" | "seen"; timestamp: Date };
    }
  | { do: "contact"; event: ContactEvent }
  | { do: "reaction"; event: ReactionEvent }
  | { do: "call"; event: KnownCall }
  | { do: "keep"; code: KeptCode }
  /** It says nothing to anybody here: an echo of what we sent, a tag, what the page itself puts on a message. */
  | { do: "drop" };

const keep = (code: KeptCode): Plan => ({ do: "keep", code });

export function planOf(item: ClaimedEvent, event: ZaloEvent | undefined): Plan {
  if (item.raw === undefined || event === undefined) return keep("not_readable");
  const { page_id } = item.raw;
  if (page_id === null) return keep("unknown_page");
  switch (event.kind) {
    case "user_message":
      // signed for one page, about another: not taken for either's
      if (event.oaId !== page_id) return keep("unknown_page");
      return { do: "message", event, press: pressIn(event) };
    case "oa_message":
      if (event.oaId !== page_id) return keep("unknown_page");
      return event.adminId === null ? { do: "drop" } : { do: "tool_message", event };
    case "received":
    case "seen":
      return {
        do: "receipt",
        receipt: {
          page_id,
          msgIds: event.kind === "seen" ? event.msgIds : [event.msgId],
          state: event.kind === "seen" ? "seen" : "delivered",
          timestamp: sentAt(event.timestamp, item.received_at),
        },
      };
    case "follow":
    case "unfollow":
    case "click_chatnow":
    case "withdraw":
      if (event.oaId !== page_id) return keep("unknown_page");
      return { do: "contact", event };
    case "submit_info":
      return keep("submitted_info");
    case "call": {
      const { oaId, userId } = event;
      // the page called a telephone number: whose it is tells nobody but the key holders
      if (oaId === null || userId === null) return keep("call");
      if (oaId !== page_id) return keep("unknown_page");
      return { do: "call", event: { ...event, oaId, userId } };
    }
    case "anonymous_message":
      return keep("anonymous");
    case "reaction": {
      const { by, msgId, icon } = event;
      if (by !== "user") return { do: "drop" };
      const at = sentAt(event.timestamp, item.received_at);
      return { do: "reaction", event: { page_id, msgId, reaction: reactionOf(icon), at } };
    }
    case "group_message":
    case "tag":
      return { do: "drop" };
    case "group_change":
    case "call_consent":
    case "zns_received":
    case "notice":
      return keep("notice");
    case "unknown":
      return keep("unknown_event");
  }
}
