import { join } from "node:path";
import { boxKeysInFile, readSecret, writeSecret } from "@keng/seal/keyfile.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import type { Home } from "./home.ts";

/** Makes what is missing: a key pair for each side. */
export function ensureKeys(home: Home): void {
  boxKeysInFile(join(home.gateway.keys, "box.key"));
  boxKeysInFile(join(home.desk.keys, "box.key"));
}

/** Two key holders of the demo, whose private keys lie on this machine: only ever beside a simulator. */
export async function ensureDemoHolders(home: Home): Promise<void> {
  if (readSecret(home.gateway.recipients) !== undefined) return;
  const recipients: string[] = [];
  for (const file of demoHolders(home)) {
    const identity = await generateIdentity();
    writeSecret(file, `${identity}\n`);
    recipients.push(await identityToRecipient(identity));
  }
  writeSecret(home.gateway.recipients, `${recipients.join("\n")}\n`);
}

/** Whether the recipients are those of real key holders: there are some, and none of them is the demo's. */
export async function hasRealHolders(home: Home): Promise<boolean> {
  const recipients = (readSecret(home.gateway.recipients) ?? "")
    .split("\n")
    .filter((line) => line.startsWith("age1"));
  const identities = demoHolders(home)
    .map(readSecret)
    .filter((identity) => identity !== undefined);
  const demo = await Promise.all(identities.map((identity) => identityToRecipient(identity)));
  return recipients.length > 0 && !recipients.some((recipient) => demo.includes(recipient));
}

function demoHolders(home: Home): string[] {
  return [1, 2].map((number) => join(home.key_holders, `demo-${number}.txt`));
}
