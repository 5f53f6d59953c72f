import { type SpawnOptions, spawnSync } from "node:child_process";
import { chownSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { binaryFolder, NoServer } from "./binaries.ts";

/** How a program of PostgreSQL is started: it refuses to run as root. */
export type Runner = {
  wrap(command: string, args: readonly string[]): { command: string; args: string[] };
  options: SpawnOptions;
};

const PLAIN: Runner = { wrap: (command, args) => ({ command, args: [...args] }), options: {} };

/**
 * As root on Linux it is started inside a user namespace: no user is made, the data folder stays root's, and it works
 * below folders that other users cannot enter. Where namespaces are forbidden, or the way to the folder is open to its
 * owner alone, it is started as that owner, to whom the data folder is given. Throws `NoServer` when neither works.
 */
export function runnerFor(home: string): Runner {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return PLAIN;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const folder = join(home, "postgres");
  const given = ownerOf(folder);
  const candidates =
    given !== undefined && given.uid !== 0 ? [asOwner(given)] : [inNamespace(), ...owners(home).map(asOwner)];
  const works = candidates.find((runner) => canRun(runner, home));
  if (works === undefined) throw new NoServer("root_without_namespaces");
  return works;
}

function inNamespace(): Runner {
  const flags = ["--user", "--map-user=1000", "--map-group=1000"];
  return {
    wrap: (command, args) => ({ command: "unshare", args: [...flags, command, ...args] }),
    options: {},
  };
}

function asOwner(owner: { uid: number; gid: number }): Runner {
  return { ...PLAIN, options: { uid: owner.uid, gid: owner.gid } };
}

/** May it run the server's program, and write below the home? A folder that is still empty is given to it first. */
function canRun(runner: Runner, home: string): boolean {
  const { uid, gid } = runner.options;
  const folder = join(home, "postgres");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length === 0 && uid !== undefined && gid !== undefined) {
    chownSync(home, uid, gid);
    chownSync(folder, uid, gid);
  }
  const run = runner.wrap("test", ["-x", join(binaryFolder(), "postgres"), "-a", "-w", folder]);
  return spawnSync(run.command, run.args, { ...runner.options, stdio: "ignore" }).status === 0;
}

/** Ordinary users to whom the home or the folders above it belong, the nearest first. */
function owners(home: string): { uid: number; gid: number }[] {
  const found: { uid: number; gid: number }[] = [];
  for (let path = home; ; path = join(path, "..")) {
    const owner = ownerOf(path);
    if (owner !== undefined && owner.uid !== 0 && !found.some((one) => one.uid === owner.uid))
      found.push(owner);
    if (path === "/" || path === ".") return found;
  }
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  try {
    const { uid, gid } = lstatSync(path);
    return { uid, gid };
  } catch {
    return undefined;
  }
}
