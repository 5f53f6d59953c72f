import { createECDH } from "node:crypto";
import { newId } from "@keng/core/ids.ts";
import { readSecret, writeSecret } from "@keng/seal/keyfile.ts";
import { z } from "zod";

const kept = z.object({ id: z.uuid(), public_key: z.string(), private_key: z.string() });

/** By which push services know this server (VAPID, RFC 8292): a pair on P-256, base64url. */
export type PushKeys = z.infer<typeof kept>;

/** The pair in a file, made at the first start. A new pair makes every browser that agreed a stranger. */
export function pushKeysInFile(path: string): PushKeys {
  const found = readSecret(path);
  if (found !== undefined) return kept.parse(JSON.parse(found));
  const pair = createECDH("prime256v1");
  const public_key = pair.generateKeys().toString("base64url");
  // a number that begins with zeros is written whole
  const private_key = Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url");
  const keys = { id: newId(), public_key, private_key };
  writeSecret(path, JSON.stringify(keys));
  return keys;
}
