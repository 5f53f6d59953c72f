import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { spaceAt } from "@keng/side/free-space.ts";
import { boxKeysInFile, readSecret } from "@keng/seal/keyfile.ts";
import { openBox, sealTo } from "@keng/seal/box.ts";
import type { Home } from "../start/home.ts";
import { hasRealHolders } from "../start/keys.ts";
import { type Finding, finding } from "./finding.ts";

const SIDES = ["gateway", "desk"] as const;
const OWN = {
  gateway: ["box.key", "source.key", "hash.key"],
  desk: ["box.key", "master.key", "search.key", "audit.key", "session.key"],
} as const;

/** Keys: there, a pair that fits, for nobody else to read. */
export function examineKeys(home: Home, sides: readonly (typeof SIDES)[number][] = SIDES): Finding[] {
  return sides.flatMap((side): Finding[] => {
    const folder = home[side].keys;
    const missing = OWN[side].filter((name) => readSecret(join(folder, name)) === undefined);
    if (missing.length > 0) return [finding("bad.keys_missing", { side, files: missing.join(", "), folder })];
    const open = readdirSync(folder).filter(
      (name) => name.endsWith(".key") && (statSync(join(folder, name)).mode & 0o077) !== 0,
    );
    const found: Finding[] = [];
    if (open.length > 0) found.push(finding("bad.keys_open", { side, folder }));
    if (!fits(join(folder, "box.key"))) found.push(finding("bad.keys_unpaired", { side, folder }));
    return found.length > 0 ? found : [finding("ok.keys", { side })];
  });
}

function fits(path: string): boolean {
  try {
    const keys = boxKeysInFile(path);
    const probe = Buffer.from("keng");
    return openBox(keys, sealTo(keys.public_key, probe)).equals(probe);
  } catch {
    return false;
  }
}

export async function examineHolders(home: Home, isSimulated: boolean): Promise<Finding[]> {
  if (await hasRealHolders(home)) return [finding("ok.holders")];
  const file = home.gateway.recipients;
  return [isSimulated ? finding("warn.holders_demo") : finding("bad.holders", { file })];
}

/** The data folder is its owner's alone, and there is room. `floor`: see `spaceAt`. */
export async function examineFolder(home: Home, floor?: number): Promise<Finding[]> {
  if (!existsSync(home.folder)) return [finding("bad.no_home", { home: home.folder })];
  const found: Finding[] = [];
  if ((statSync(home.folder).mode & 0o077) !== 0)
    found.push(finding("warn.home_open", { home: home.folder }));
  const { free, state } = await spaceAt(home.folder, floor);
  const mib = Math.floor(free / (1024 * 1024));
  if (state === "below_floor") found.push(finding("bad.disk", { mib }));
  else found.push(state === "low" ? finding("warn.disk", { mib }) : finding("ok.disk", { mib }));
  return found;
}
