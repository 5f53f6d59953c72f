import { Fault } from "@keng/contract/codes.ts";
import { isPushAddress, type PushAddress } from "@keng/contract/push.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { sealJsonTo } from "@keng/seal/json.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { officerAct } from "../officers/acts.ts";
import { dropOldest, keepSubscription, listSubscriptions } from "./push.store.ts";

const MOST = 10;

/** The officer agrees that this browser be woken. The same browser again is the same one. Gives its id. */
export async function agreeToPush(
  desk: Desk,
  actor: Actor,
  address: PushAddress,
  device: string,
): Promise<string> {
  // with a simulator a test's own service will do; the gateway looks again, by its own list
  const isTried = desk.config.phones_url !== null;
  if (!isTried && !isPushAddress(address.endpoint)) throw new Fault("push_service_unknown");
  const { officer_id, root_id } = actor;
  return asActor(desk.db, "system", async (tx) => {
    const at = desk.now();
    const known = await listSubscriptions(tx, officer_id);
    const id = await keepSubscription(tx, {
      id: newId(),
      root_id,
      officer_id,
      endpoint_hash: keyedHash(desk.keys.session, "push endpoint", address.endpoint),
      sealed: sealJsonTo(desk.keys.gateway.public_key, address),
      device,
      created_at: at,
    });
    if (known.some((one) => one.id === id)) return id;
    await dropOldest(tx, officer_id, MOST);
    await appendAudit(tx, desk.keys.audit, officerAct(actor, officer_id, at, "push_agreed"));
    return id;
  });
}
