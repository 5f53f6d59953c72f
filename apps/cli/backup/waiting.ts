import { join } from "node:path";
import { eventKey } from "@keng/gateway/webhook/event-key.ts";
import { readBody } from "@keng/gateway/webhook/read-body.ts";
import { openRawEvent } from "@keng/gateway/webhook/raw-event.ts";
import { HourKeys } from "@keng/gateway/vault/hour-keys.disk.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { openBox, sealTo } from "@keng/seal/box.ts";
import { hourBoxIn } from "@keng/seal/hour-boxes.ts";
import { keyInFile, readSecret } from "@keng/seal/keyfile.ts";
import type { Home } from "../start/home.ts";

/**
 * Events that are accepted and not taken in yet lie under the key of their hour, which no backup may hold. They are
 * left out together with the mark that they were seen: after a restore they are read back from Zalo like whatever was
 * missed in an outage.
 */
export function hashesOfWaiting(
  home: Home,
  events: readonly { hour_key: string; sealed: Buffer }[],
): Buffer[] {
  const path = join(home.gateway.keys, "hash.key");
  if (events.length === 0 || readSecret(path) === undefined) return [];
  const hash = keyInFile(path);
  const keys = { hours: new HourKeys(join(home.gateway.keys, "hours")) };
  return events.flatMap((row) => {
    const raw = openRawEvent(keys, row);
    const body = raw === undefined ? undefined : readBody(Buffer.from(raw.bytes).toString("utf8"));
    if (raw === undefined || body === undefined) return [];
    const key = eventKey(raw.page_id, body, raw.bytes);
    return [keyedHash(hash, key.of, key.value)];
  });
}

/**
 * What waits to be taken by a side lies under its key of an hour, which no backup may hold either: the copy holds it
 * under the side's long-lived key. Undefined where that side's keys are not here.
 */
export function resealed(
  home: Home,
  side: "gateway" | "desk",
  row: { key_id: string; sealed: Buffer },
): Buffer | undefined {
  const keys = hourBoxIn(join(home[side].keys, "hour-boxes"), row.key_id);
  const own = readSecret(home[side].public_key);
  if (keys === undefined || own === undefined) return undefined;
  return sealTo(Buffer.from(own, "base64"), openBox(keys, row.sealed));
}
