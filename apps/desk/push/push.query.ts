import type { PushState } from "@keng/contract/push.ts";
import { asActor } from "@keng/db/connect.ts";
import { vouched } from "@keng/seal/vouch.ts";
import type { Actor, Desk } from "../context.ts";
import { listSubscriptions, newestPushKey } from "./push.store.ts";

/** By which key a browser agrees, and which browsers of this officer have. */
export async function pushState(desk: Desk, actor: Actor): Promise<PushState> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const said = await newestPushKey(tx);
    const { box, gateway } = desk.keys;
    // a key that the gateway does not vouch for would let somebody else wake officers
    const key = said && vouched(box, gateway.public_key, said.id, said.vouched);
    const browsers = await listSubscriptions(tx, actor.officer_id);
    return {
      key: key === undefined ? null : Buffer.from(key.public_key).toString("base64url"),
      browsers: browsers.map(({ id, device, created_at, last_told_at }) => ({
        id,
        device,
        created_at: created_at.toISOString(),
        last_told_at: last_told_at?.toISOString() ?? null,
      })),
    };
  });
}
