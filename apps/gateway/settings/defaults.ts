import type { Settings } from "@keng/contract/exchange.ts";
import type { ZaloFile } from "../config.ts";

/** Until the desk has said anything a unit is called as its page is. */
export function defaultSettings(zalo: Pick<ZaloFile, "pages">): Settings {
  return {
    units: zalo.pages.map((page) => ({
      unit_id: page.unit_id,
      name_vi: page.name,
      name_en: page.name,
      duty_phone: null,
      complaints_to: null,
    })),
  };
}
