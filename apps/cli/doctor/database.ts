import { inspectDatabase, type Inspection, whoOpens } from "@keng/db/inspect.ts";
import { readSecret } from "@keng/seal/keyfile.ts";
import type { Home } from "../start/home.ts";
import { type Finding, finding } from "./finding.ts";

const OLDEST = 18;
const MOST_AHEAD_MS = 2_000;

/** The database, its roles and the wall inside it. `addresses`: each side's own, where this machine has them. */
export async function examineDatabase(home: Home): Promise<Finding[]> {
  const owner = readSecret(home.owner_url);
  if (owner === undefined) return [finding("bad.never_started")];
  let seen: Inspection;
  try {
    seen = await inspectDatabase(owner);
  } catch (error) {
    const { code } = error as { code?: unknown };
    return [finding("bad.database", { code: typeof code === "string" ? code : "?" })];
  }
  return [...(await examineSides(home)), ...findingsOf(seen)];
}

async function examineSides(home: Home): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const side of ["gateway", "desk"] as const) {
    const file = home[side].database_url;
    const address = readSecret(file);
    if (address === undefined) {
      found.push(finding("warn.side_elsewhere", { side }));
      continue;
    }
    const who = await whoOpens(address);
    if ("code" in who) found.push(finding("bad.side_database", { side, code: who.code, file }));
    else if (who.user !== `keng_${side}`)
      found.push(finding("bad.side_role", { side, user: who.user, file }));
    else found.push(finding("ok.side_database", { side }));
  }
  return found;
}

function findingsOf(seen: Inspection): Finding[] {
  const list = (items: readonly string[]): string => items.slice(0, 5).join("; ");
  const { used, most } = seen.connections;
  const wall = [...seen.mighty, ...seen.crossings, ...seen.unguarded];
  return [
    seen.version < OLDEST
      ? finding("bad.version", { version: seen.version })
      : finding("ok.version", { version: seen.version }),
    ...(seen.changed.length > 0 ? [finding("bad.migrations_changed", { files: list(seen.changed) })] : []),
    ...(seen.foreign.length > 0 ? [finding("bad.migrations_newer", { files: list(seen.foreign) })] : []),
    ...(seen.pending.length > 0 ? [finding("bad.migrations_pending", { n: seen.pending.length })] : []),
    ...(seen.mighty.length > 0 ? [finding("bad.roles_mighty", { roles: list(seen.mighty) })] : []),
    ...(seen.crossings.length > 0 ? [finding("bad.crossings", { what: list(seen.crossings) })] : []),
    ...(seen.unguarded.length > 0 ? [finding("bad.unguarded", { tables: list(seen.unguarded) })] : []),
    ...(wall.length === 0 ? [finding("ok.wall")] : []),
    ...(seen.loud.length > 0 ? [finding("bad.loud", { settings: list(seen.loud) })] : []),
    Math.abs(seen.ahead_ms) > MOST_AHEAD_MS
      ? finding("bad.database_clock", { seconds: Math.round(seen.ahead_ms / 1000) })
      : finding("ok.database_clock"),
    ...(used > most * 0.8 ? [finding("warn.connections", { used, most })] : []),
  ];
}
