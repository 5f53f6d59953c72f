import { join } from "node:path";
import { boxKeysInFile, readSecret, writeSecret } from "@keng/seal/keyfile.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import type { Home } from "./home.ts";

/**
 * Makes what is missing: a key pair for each side, and two demo key holders. In a real installation the key holders
 * make their own and hand over the public half alone (docs/operators).
 */
export async function ensureKeys(home: Home): Promise<void> {
  boxKeysInFile(join(home.gateway.keys, "box.key"));
  boxKeysInFile(join(home.desk.keys, "box.key"));
  if (readSecret(home.gateway.recipients) !== undefined) return;
  const recipients: string[] = [];
  for (const number of [1, 2]) {
    const identity = await generateIdentity();
    writeSecret(join(home.key_holders, `demo-${number}.txt`), `${identity}\n`);
    recipients.push(await identityToRecipient(identity));
  }
  writeSecret(home.gateway.recipients, `${recipients.join("\n")}\n`);
}
