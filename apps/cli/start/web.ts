import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CliConfig } from "../config.ts";
import { runTool } from "./children.ts";
import { databaseEnvironment } from "./sides.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

export type Web = { name: "console" | "phones"; folder: string; sources: readonly string[] };
export const CONSOLE: Web = {
  name: "console",
  folder: "apps/console",
  sources: ["apps/console", "packages/ui", "packages/i18n", "packages/contract", "packages/core"],
};
export const PHONES: Web = {
  name: "phones",
  folder: "packages/zalo-sim/phones",
  sources: ["packages/zalo-sim/phones"],
};

export function builtFolder(web: Web): string {
  return join(ROOT, web.folder, "dist");
}

/** Builds the screens when their sources changed since the last build. Returns what the tool printed when it failed. */
export async function ensureBuilt(web: Web, config: CliConfig): Promise<string | undefined> {
  const stamp = join(builtFolder(web), ".built-from");
  const now = hashOf([...web.sources, "package-lock.json"]);
  if (read(stamp) === now) return undefined;
  const vite = join("node_modules", "vite", "bin", "vite.js");
  const built = await runTool([vite, "build", web.folder, "--logLevel", "warn"], databaseEnvironment(config));
  if (!built.ok) return built.output;
  writeFileSync(stamp, now);
  return undefined;
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of filesUnder(path))
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(join(ROOT, file)))
        .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  const left = ["node_modules", "dist"];
  try {
    const entries = readdirSync(join(ROOT, path), { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    return entries
      .filter((entry) => !left.includes(entry.name))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch {
    return [path];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
