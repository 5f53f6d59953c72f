import type { Settings } from "@keng/contract/exchange.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import type { KnownPage } from "../pages/known-page.ts";

export type PageUnit = { unit_id: string; name: string; duty_phone: string | null };

/** How a page's unit is called in its answers: as the desk says, else as the page is called. */
export function unitOf(
  pages: readonly KnownPage[],
  settings: Settings,
  pageId: string,
  lang: Lang,
  /** The unit above to which a thread belongs; null: the page's own. */
  above: string | null = null,
): PageUnit | undefined {
  const page = pages.find((one) => one.oa_id === pageId);
  if (page === undefined) return undefined;
  const unit_id = above ?? page.unit_id;
  const unit = settings.units.find((one) => one.unit_id === unit_id);
  return {
    unit_id,
    name: (lang === "en" ? unit?.name_en : unit?.name_vi) ?? page.name,
    duty_phone: unit?.duty_phone ?? null,
  };
}

/** The unit above that takes complaints about a page's own police (domain.md §3, §12 E07); null: there is none. */
export function unitAbove(pages: readonly KnownPage[], settings: Settings, pageId: string): string | null {
  const page = pages.find((one) => one.oa_id === pageId);
  return settings.units.find((one) => one.unit_id === page?.unit_id)?.complaints_to ?? null;
}
