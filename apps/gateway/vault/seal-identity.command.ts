import type { Gateway } from "../context.ts";
import { sealToHolders } from "./holders.ts";
import type { Person } from "./identity.client.ts";
import { storeIdentity } from "./identity.store.ts";

/** Seals what Zalo says of a person to the key holders: from here on this side cannot read it. */
export async function sealIdentity(gateway: Gateway, sourceId: string, person: Person): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(person.told));
  const identity_sealed = await sealToHolders(gateway.config.recipients, bytes);
  const { is_minor, is_follower } = person;
  await gateway.db
    .transaction()
    .execute((tx) =>
      storeIdentity(tx, sourceId, { identity_sealed, is_minor, is_follower, at: gateway.now() }),
    );
}
