import type { TipView } from "@keng/contract/console-api.ts";
import { openJsonWith } from "@keng/seal/json.ts";
import { covered } from "../conversations/words.ts";
import type { Tip } from "./tip.store.ts";

/** What an officer wrote of a place; its words stay under the conversation's key. */
export type Place = { hamlet: string | null; detail: string | null };
type Shared = { location?: { latitude: number; longitude: number } };

export function placeOfTip(key: Uint8Array, tip: Tip): Place {
  return tip.place_sealed === null
    ? { hamlet: null, detail: null }
    : (openJsonWith(key, tip.place_sealed) as Place);
}

/**
 * `shared`: places that the citizen sent, newest first, sealed. `isQuiet`: nothing is suggested, since something else
 * is to be done now (an emergency is open) or the newest matter is no tip.
 */
export function tipView(key: Uint8Array, tip: Tip, shared: readonly Buffer[], isQuiet: boolean): TipView {
  const sent = shared[0] === undefined ? {} : (openJsonWith(key, shared[0]) as Shared);
  return {
    id: tip.id,
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
      ...placeOfTip(key, tip),
      latitude: sent.location?.latitude ?? null,
      longitude: sent.location?.longitude ?? null,
    },
  };
}
