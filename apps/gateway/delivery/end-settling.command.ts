import type { Gateway } from "../context.ts";
import type { Unsettled } from "./begin-settling.command.ts";
import { failRest, markDone, markWaiting, useSlot } from "./delivery.store.ts";
import { knownHashes, rememberSent } from "./end-send.store.ts";
import { reportDelivery } from "./report.store.ts";

/** Readings without the message, some seconds apart, before it counts as not delivered. */
const READINGS = 3;
/** Readings that failed before it is shown as unknown. */
const MOST_TRIES = 10;
/** Sends of one message whose end nobody told: then a person decides, not we. */
const MOST_SENDS = 3;

/** Writes down what the reading told. `hashes`: messages in Zalo's history that look like this one, oldest first. */
export async function endSettling(
  gateway: Gateway,
  one: Unsettled,
  seen: { read: boolean; hashes: Buffer[] },
): Promise<void> {
  const { row } = one;
  await gateway.db.transaction().execute(async (tx) => {
    const at = gateway.now();
    const known = await knownHashes(tx, seen.hashes);
    const found = seen.hashes.find((hash) => !known.has(hash.toString("hex")));
    if (found !== undefined) {
      await rememberSent(tx, { hash: found, alias_id: row.alias_id, message_id: row.message_id, at });
      await markDone(tx, row.id, "sent", null, at);
      return reportDelivery(tx, gateway, row, "sent", null);
    }
    const isMissing = seen.read && row.settle_tries >= READINGS;
    if (isMissing && row.attempts < MOST_SENDS) {
      if (row.slot_message_id !== null) await useSlot(tx, row.slot_message_id, -1);
      return markWaiting(tx, row.id, "zalo_busy", at);
    }
    if (isMissing || row.settle_tries >= MOST_TRIES) {
      await markDone(tx, row.id, "unknown", "outcome_unknown", at);
      await failRest(tx, row.message_id, "outcome_unknown", at);
      return reportDelivery(tx, gateway, row, "unknown", "outcome_unknown");
    }
    return undefined;
  });
}
