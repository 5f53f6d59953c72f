import type { MatterTip, TipView } from "@keng/contract/console-tips.ts";
import { openJsonWith } from "@keng/seal/json.ts";
import { covered } from "../conversations/words.ts";
import { openPlace } from "./place.ts";
import type { Tip } from "./tip.store.ts";

type Shared = { location?: { latitude: number; longitude: number } };

/**
 * `shared`: places that the citizen sent, newest first, sealed. `matter`: tips of its matter. `isQuiet`: nothing is
 * suggested, since something else is to be done now (an emergency is open) or the newest matter is no tip.
 */
export function tipView(
  key: Uint8Array,
  tip: Tip,
  beside: { receipt_code: string; shared: readonly Buffer[]; matter: readonly MatterTip[] },
  isQuiet: boolean,
): TipView {
  const { shared } = beside;
  const sent = shared[0] === undefined ? {} : (openJsonWith(key, shared[0]) as Shared);
  return {
    id: tip.id,
    receipt_code: tip.receipt_code ?? beside.receipt_code,
    state: tip.state as TipView["state"],
    suggested_category: isQuiet ? null : tip.suggested_category,
    category: tip.category,
    reasons:
      isQuiet || tip.reasons_sealed === null
        ? []
        : (openJsonWith(key, tip.reasons_sealed) as TipView["reasons"]).map((reason) => ({
            ...reason,
            phrase: covered(reason.phrase),
          })),
    place: {
      ...openPlace(key, tip.place_sealed),
      latitude: sent.location?.latitude ?? null,
      longitude: sent.location?.longitude ?? null,
    },
    matter: beside.matter.filter((one) => one.tip_id !== tip.id),
  };
}
