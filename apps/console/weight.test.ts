import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Manifest } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const MOST = 200 * 1024;
const VITE = join(import.meta.dirname, "..", "..", "node_modules", "vite", "bin", "vite.js");
const built = mkdtempSync(join(tmpdir(), "keng-console-"));
let manifest: Manifest = {};

/** Built as for a person: without the environment of the tests, in which libraries are larger. */
beforeAll(() => {
  const args = [
    VITE,
    "build",
    import.meta.dirname,
    "--outDir",
    built,
    "--emptyOutDir",
    "--logLevel",
    "error",
  ];
  execFileSync(process.execPath, args, { env: {} });
  manifest = JSON.parse(readFileSync(join(built, ".vite", "manifest.json"), "utf8")) as Manifest;
}, 60_000);

afterAll(() => rmSync(built, { recursive: true }));

/** The entry, these files that it loads later, and all that they load at once. */
function needed(lazily: readonly string[]): Set<string> {
  const files = new Set<string>();
  const take = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`${name} is not in the build`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const one of chunk.imports ?? []) take(one);
  };
  for (const name of ["index.html", ...lazily]) take(name);
  return files;
}

const weight = (file: string): number => gzipSync(readFileSync(join(built, file))).length;

const SHELL = "shell/shell.view.tsx";
const INBOX = "conversations/inbox.view.tsx";

describe("JavaScript of a first visit", () => {
  it.each([
    ["the sign-in page", ["session/sign-in.view.tsx"]],
    ["the inbox", [SHELL, INBOX]],
    ["the inbox with a thread open", [SHELL, INBOX, "conversations/thread.view.tsx"]],
  ])("of %s stays under 200 KB gzip", (_, files) => {
    const sum = [...needed(files)].reduce((all, file) => all + weight(file), 0);
    expect(sum).toBeGreaterThan(MOST / 4);
    expect(sum).toBeLessThan(MOST);
  });
});
