import type { Hamlets } from "@keng/contract/places.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { hamletView } from "./hamlet.ts";
import { hamletsOf, mappedUnits } from "./hamlet.store.ts";

/** The hamlets of the officer's own unit, archived ones too. */
export async function hamlets(desk: Desk, actor: Actor): Promise<Hamlets> {
  return asActor(desk.db, actor.officer_id, async (tx) => ({
    hamlets: (await hamletsOf(tx, actor.unit_id)).map(hamletView),
    may_change: (await mappedUnits(tx)).includes(actor.unit_id),
  }));
}
