import { Fault } from "@keng/contract/codes.ts";
import type { Point } from "@keng/contract/near.ts";
import type { ThreadMap } from "@keng/contract/places.ts";
import { asActor } from "@keng/db/connect.ts";
import { openJsonWith } from "@keng/seal/json.ts";
import type { Actor, Desk } from "../context.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { findConversation } from "../conversations/conversation.store.ts";
import { openPlace } from "../tips/place.ts";
import { hamletFor } from "./hamlet.ts";
import { hamletsOf, mappedUnits, openTipsOf, type PlacedTip } from "./hamlet.store.ts";

/** So many dots are seen as "many"; the newest count. */
const MOST = 500;

/** What the map of a thread shows beside its own place: hamlets, and how many other open tips stand at each. */
export async function threadMap(desk: Desk, actor: Actor, id: string): Promise<ThreadMap> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const conversation = await findConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const { unit_id } = conversation;
    const spots = (await hamletsOf(tx, unit_id)).filter((one) => one.archived_at === null);
    const counts = new Map<string, number>();
    const tips = spots.length === 0 ? [] : await openTipsOf(tx, unit_id, id, MOST);
    for (const tip of tips) {
      const at = hamletFor(whereabouts(desk.keys.master, tip), spots);
      if (at !== undefined) counts.set(at.id, (counts.get(at.id) ?? 0) + 1);
    }
    return {
      hamlets: spots.map((one) => ({
        id: one.id,
        name: one.name,
        latitude: one.latitude,
        longitude: one.longitude,
        open: counts.get(one.id) ?? 0,
      })),
      may_change: actor.unit_id === unit_id && (await mappedUnits(tx)).includes(unit_id),
    };
  });
}

function whereabouts(master: Uint8Array, tip: PlacedTip): Parameters<typeof hamletFor>[0] {
  if (tip.place_sealed === null && tip.shared_sealed === null)
    return { point: null, hamlet: null, shared: null };
  const key = unwrapKey(master, tip.key_wrapped);
  const { hamlet, point } = openPlace(key, tip.place_sealed);
  const shared =
    tip.shared_sealed === null ? null : (openJsonWith(key, tip.shared_sealed) as { location?: Point });
  return { hamlet, point, shared: shared?.location ?? null };
}
