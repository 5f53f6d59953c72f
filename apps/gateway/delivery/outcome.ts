import type { DeliveryCode } from "@keng/contract/exchange.ts";
import { MINUTE, SECOND } from "@keng/core/time.ts";
import type { SendOutcome } from "@keng/zalo/send.ts";

/** What follows from an answer of Zalo. */
export type Verdict =
  | { do: "sent" }
  | { do: "wait"; ms: number; code: DeliveryCode }
  | { do: "settle" }
  | { do: "next_slot" }
  | { do: "upload_again" }
  | { do: "fail"; code: DeliveryCode };

const MOST_TRIES = 12;

/** 2, 4, 8 … seconds, at most 10 minutes. */
export function backoff(attempts: number): number {
  return Math.min(2 ** attempts * SECOND, 10 * MINUTE);
}

/** Pure: outcome of a send and how often it was tried → what to do now (classes of zalo-contract §10). */
export function verdictOf(outcome: SendOutcome, attempts: number): Verdict {
  if (outcome.outcome === "sent") return { do: "sent" };
  if (outcome.outcome === "unknown") return { do: "settle" };
  if (outcome.outcome === "not_sent") {
    // a person must connect the page anew, who knows when: nothing is given up for that
    if (outcome.why === "reauthorization")
      return { do: "wait", ms: backoff(attempts), code: "page_not_connected" };
    return patient(attempts, "zalo_busy");
  }
  switch (outcome.code) {
    case -100:
      return attempts < 3 ? { do: "upload_again" } : { do: "fail", code: "attachment_refused" };
    case -217:
    case -244:
      return { do: "fail", code: "citizen_blocked" };
    case -248:
      return { do: "fail", code: "content_refused" };
    default:
  }
  switch (outcome.retryClass) {
    case "R":
    case "C":
      return patient(attempts, "page_not_connected");
    case "B":
      return patient(attempts, "zalo_busy");
    case "Q":
      return { do: "next_slot" };
    case "W":
      return { do: "fail", code: "window_closed" };
    case "S":
      return { do: "settle" };
    default:
      return { do: "fail", code: "content_refused" };
  }
}

function patient(attempts: number, code: DeliveryCode): Verdict {
  return attempts >= MOST_TRIES ? { do: "fail", code } : { do: "wait", ms: backoff(attempts), code };
}
