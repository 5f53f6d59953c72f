import { z } from "zod";
import { PAGE_OFFER_CODES, PAGE_PROBLEMS, PAGE_STATES, SEND_FAMILIES } from "./exchange-pages.ts";

/** What the console and the desk say of Zalo pages. */

const at = z.iso.datetime({ offset: true });

const unit = z.object({ id: z.uuid(), name_vi: z.string(), name_en: z.string() });

export const pageRow = z.object({
  /** Zalo's own number of the page. */
  id: z.string(),
  unit,
  name: z.string(),
  family: z.enum(SEND_FAMILIES),
  state: z.enum(PAGE_STATES),
  problem: z.enum(PAGE_PROBLEMS).nullable(),
  connected_at: at.nullable(),
  /** Until then the connection holds by itself, however long nobody looks. */
  refresh_until: at.nullable(),
  access_until: at.nullable(),
  last_event_at: at.nullable(),
});
export type PageRow = z.infer<typeof pageRow>;

/** The pages of the administrator's units, and the units to which one can be connected. */
export const pagesView = z.object({ pages: z.array(pageRow), units: z.array(unit) });
export type PagesView = z.infer<typeof pagesView>;

export const pageOfferAsk = z.object({
  request_id: z.uuid().describe("chosen by the browser; the same request twice is one offer"),
  unit_id: z.uuid(),
  lang: z.enum(["vi", "en"]),
});
export type PageOfferAsk = z.infer<typeof pageOfferAsk>;

export const pageOfferView = z.object({
  id: z.uuid(),
  state: z.enum(["asked", "ready", "connected", "failed", "expired"]),
  /** Zalo's consent page, of what is ready. */
  url: z.url().nullable(),
  page: z.object({ id: z.string(), name: z.string() }).nullable(),
  code: z.enum(PAGE_OFFER_CODES).nullable(),
  expires_at: at,
});
export type PageOfferView = z.infer<typeof pageOfferView>;
