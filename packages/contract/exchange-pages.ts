import { z } from "zod";

/** What crosses the wall about pages: who asks to connect one, where to consent, how a page stands with Zalo. */

const at = z.iso.datetime({ offset: true });

export const SEND_FAMILIES = ["unknown", "v2", "v3"] as const;
export const PAGE_STATES = ["connected", "lost", "disconnected"] as const;
export const PAGE_PROBLEMS = [
  "expired",
  /** Zalo takes the refresh token no more: the page took its grant back, or Zalo did. */
  "revoked",
  /** Somebody else has used the refresh token, which is good once. */
  "used_twice",
  /** Zalo refuses the app itself: its id, its secret or its state. */
  "app_refused",
  /** The page gave the app too few rights. */
  "not_permitted",
] as const;

/** How a page stands. No token, nothing of anybody who writes to it. */
export const inboundPage = z.object({
  kind: z.literal("page"),
  page_id: z.string(),
  unit_id: z.uuid(),
  name: z.string(),
  family: z.enum(SEND_FAMILIES),
  state: z.enum(PAGE_STATES),
  problem: z.enum(PAGE_PROBLEMS).nullable(),
  connected_at: at.nullable(),
  access_until: at.nullable(),
  refresh_until: at.nullable(),
  /** To five minutes: not the moment in which somebody wrote. */
  last_event_at: at.nullable(),
  at,
});
export type InboundPage = z.infer<typeof inboundPage>;

/** Why a page was not connected. */
export const PAGE_OFFER_CODES = [
  "refused",
  "zalo_refused",
  "zalo_unreachable",
  "app_refused",
  "other_unit",
  "not_set_up",
] as const;
export type PageOfferCode = (typeof PAGE_OFFER_CODES)[number];

/** What became of an offer to connect a page: where to consent, and how it ended. */
export const inboundPageOffer = z.object({
  kind: z.literal("page_offer"),
  offer_id: z.uuid(),
  state: z.enum(["ready", "connected", "failed"]),
  /** Zalo's consent page; only of what is ready. */
  url: z.url().nullable(),
  page_id: z.string().nullable(),
  code: z.enum(PAGE_OFFER_CODES).nullable(),
  at,
});
export type InboundPageOffer = z.infer<typeof inboundPageOffer>;

/** An administrator wants to connect a page to their unit: the gateway makes ready where to consent. */
export const outboundPageOffer = z.object({
  kind: z.literal("page_offer"),
  offer_id: z.uuid(),
  unit_id: z.uuid(),
  lang: z.enum(["vi", "en"]),
  expires_at: at,
});
export type OutboundPageOffer = z.infer<typeof outboundPageOffer>;

/** The gateway forgets a page's tokens. */
export const outboundPageLeave = z.object({
  kind: z.literal("page_leave"),
  page_id: z.string(),
  unit_id: z.uuid(),
});
export type OutboundPageLeave = z.infer<typeof outboundPageLeave>;
