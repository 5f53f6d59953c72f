import { addMs, SECOND } from "@keng/core/time.ts";
import type { Accepting } from "../context.ts";
import { releaseSends } from "../delivery/delivery.store.ts";
import { publishPushKey } from "../push/push-key.store.ts";
import { vouch } from "@keng/seal/vouch.ts";
import { isAlone } from "./gateways.store.ts";
import { upsertPage } from "./page.store.ts";

/** What left the dead process last may still be on its way into Zalo's history. */
const ON_ITS_WAY_MS = 2 * SECOND;

/**
 * At start: pages as the configuration names them, and what a process that is gone had begun is due again. While
 * another gateway works nobody can tell what is its: what a dead one had begun is then due when its time lapses.
 */
export async function openVault(gateway: Accepting): Promise<void> {
  const at = gateway.now();
  const { app_id, pages } = gateway.config.zalo;
  await gateway.db.transaction().execute(async (tx) => {
    for (const page of pages) {
      const { oa_id: id, unit_id, name } = page;
      await upsertPage(tx, { id, app_id, unit_id, name, caught_up_to: at });
    }
    const { box, desk, push } = gateway.keys;
    const said = { id: push.id, public_key: Buffer.from(push.public_key, "base64url") };
    await publishPushKey(tx, { id: push.id, made_at: at, vouched: vouch(box, desk.public_key, said) });
    if (!(await isAlone(tx))) return;
    await releaseSends(tx, addMs(at, ON_ITS_WAY_MS));
  });
}
