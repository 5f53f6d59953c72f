#!/usr/bin/env node
// The machine's own Node.js may be older than ours: hand over to the one that npm brought.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = join(dirname(fileURLToPath(import.meta.url)), "main.ts");
const own = join(
  dirname(createRequire(import.meta.url).resolve("node/package.json")),
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);
const run = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(run.status ?? 1);
