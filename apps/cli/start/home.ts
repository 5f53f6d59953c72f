import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { readSecret, writeSecret } from "@keng/seal/keyfile.ts";

/** Where everything of one installation lies. Each side's folder holds only its own keys. */
export type Home = ReturnType<typeof homeAt>;

export function homeAt(folder: string) {
  return {
    folder,
    running: join(folder, "running.json"),
    passwords: join(folder, "database.json"),
    owner_url: join(folder, "owner.url"),
    logs: join(folder, "logs"),
    gateway: {
      keys: join(folder, "gateway", "keys"),
      public_key: join(folder, "gateway", "keys", "box.key.pub"),
      database_url: join(folder, "gateway", "database.url"),
      zalo: join(folder, "gateway", "zalo.json"),
      recipients: join(folder, "gateway", "recipients.txt"),
      originals: join(folder, "gateway", "originals"),
    },
    desk: {
      keys: join(folder, "desk", "keys"),
      public_key: join(folder, "desk", "keys", "box.key.pub"),
      database_url: join(folder, "desk", "database.url"),
    },
    key_holders: join(folder, "key-holders"),
    simulator: join(folder, "simulator"),
    demo: join(folder, "demo.json"),
  };
}

/** Makes the folder, for its owner alone. False when it cannot be written to. */
export function makeHome(home: Home): boolean {
  try {
    mkdirSync(home.folder, { recursive: true, mode: 0o700 });
    mkdirSync(home.logs, { recursive: true, mode: 0o700 });
    accessSync(home.folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** JSON in a file of mode 0600; `undefined` when there is none. */
export function readJson(path: string): unknown {
  const text = readSecret(path);
  if (text === undefined || text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function writeJson(path: string, value: unknown): void {
  writeSecret(path, `${JSON.stringify(value, null, 2)}\n`);
}
