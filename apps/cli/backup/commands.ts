import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { asActor, connect } from "@keng/db/connect.ts";
import { ServerRefused } from "@keng/db/prepare.ts";
import { readHeads } from "@keng/desk/audit/audit.store.ts";
import { shortHash } from "@keng/desk/audit/entry.ts";
import { fileSize } from "@keng/i18n/formats.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import * as texts from "@keng/i18n/officer/cli-backup.ts";
import { translator } from "@keng/i18n/translator.ts";
import { readSecret } from "@keng/seal/keyfile.ts";
import type { Command } from "commander";
import { type CliConfig, cliConfig } from "../config.ts";
import { homeOf } from "../start/home-of.ts";
import { type Home, makeHome } from "../start/home.ts";
import { sentenceOf } from "../start/open-server.ts";
import { Progress } from "../start/progress.ts";
import { otherRun } from "../start/running.ts";
import { ArchiveBroken } from "./archive.ts";
import { type Made, makeBackup } from "./backup.ts";
import { loadKeys, saveKeys } from "./keys.ts";
import { type Ending, rowsIn } from "./manifest.ts";
import { RestoreRefused, restoreBackup } from "./restore.ts";
import { withNewOwner, withOwner } from "./server.ts";
import { SideSilent } from "./waiting.ts";

const SIDES = ["gateway", "desk"] as const;
type Side = (typeof SIDES)[number];
const KEYS_OF = { gateway: "KENG_GATEWAY_KEYS", desk: "KENG_DESK_KEYS" };
const NO_TABLE = "42P01";
const RECIPIENT = /^age1[a-z0-9]{10,}$/;

function pathOf(error: unknown): string {
  const { path } = error as { path?: unknown };
  return typeof path === "string" ? path : "?";
}

/** A refusal that already is a sentence. */
class Said extends Error {}

/** `keng backup`, `keng restore`, `keng keys`: the two sides each in a file of its own, their keys apart from both. */
export function backupCommands(program: Command, lang: Lang): void {
  const progress = new Progress(lang);
  const say = translator(lang, texts);
  const counts = (side: Side, end: Ending) => ({
    side: say(`side.${side}`),
    tables: Object.keys(end.rows).length,
    rows: rowsIn(end),
    originals: end.originals,
  });

  /** Does the work; Ctrl-C cancels it; what goes wrong is one line. */
  async function work(
    act: (config: CliConfig, home: Home, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const ending = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
    const config = cliConfig();
    try {
      await act(config, homeOf(config), ending.signal);
    } catch (error) {
      process.exitCode = 1;
      progress.error(ending.signal.aborted ? say("cancelled") : sentence(error));
    }
  }

  function sentence(error: unknown): string {
    if (error instanceof Said) return error.message;
    if (error instanceof RestoreRefused) {
      const { side = "" } = error.facts;
      return error.code === "no_keys" || error.code === "other_keys"
        ? say(`error.${error.code}`, { side })
        : say(`error.${error.code}`);
    }
    if (error instanceof SideSilent)
      return say("error.silent", {
        side: say(`side.${error.side}`),
        name: error.side,
        keys: KEYS_OF[error.side],
      });
    const code = (error as { code?: unknown }).code;
    if (code === NO_TABLE) return say("error.older");
    if (code === "ENOSPC" || code === "53100") return say("error.disk_full");
    if (typeof code === "string" && /^(?:EACCES|EROFS|ENOENT|ENOTDIR|EEXIST|EISDIR)$/.test(code))
      return say("error.no_file", { file: pathOf(error) });
    if (error instanceof ServerRefused) return sentenceOf(error, progress.say);
    throw error;
  }

  /** What is wrong with a file, said with its name. */
  async function withFile<T>(file: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof ArchiveBroken) throw new Said(say(`error.${error.code}`, { file }));
      const { code } = error as { code?: unknown };
      if (code === "ENOENT" || code === "EISDIR" || code === "EACCES")
        throw new Said(say("error.no_file", { file }));
      if (code === "EEXIST") throw new Said(say("error.exists", { file }));
      throw error;
    }
  }

  const identitiesIn = (file: string): string[] => {
    const found = text(file)
      .split(/\s+/)
      .filter((word) => word.startsWith("AGE-SECRET-KEY-"));
    if (found.length === 0) throw new Said(say("error.no_identity", { file }));
    return found;
  };
  const text = (file: string): string => {
    try {
      return readFileSync(file, "utf8");
    } catch {
      throw new Said(say("error.no_file", { file }));
    }
  };
  const sideOf = (word: string): Side => {
    const side = SIDES.find((one) => one === word);
    if (side === undefined) throw new Said(say("error.side"));
    return side;
  };

  program
    .command("backup <folder>")
    .description(say("backup"))
    .option("--side <side>", say("option.side"))
    .option("--recipients <file>", say("option.recipients"))
    .action((folder: string, options: { side?: string; recipients?: string }) =>
      work(async (config, home, signal) => {
        const file = options.recipients ?? home.gateway.recipients;
        const recipients = (readSecret(file) ?? "").split("\n").filter((line) => RECIPIENT.test(line.trim()));
        if (recipients.length === 0) throw new Said(say("error.no_recipients", { file }));
        const sides = options.side === undefined ? SIDES : [sideOf(options.side)];
        const backup = await withOwner(config, home, async (owner) => {
          const made = await makeBackup({
            home,
            owner,
            folder: resolve(folder),
            sides,
            recipients,
            now: new Date(),
            signal,
            onTable: (_side, done, all) => progress.count(done, all),
          });
          return { made, heads: sides.includes("desk") ? await auditHeads(owner) : [] };
        });
        if (backup === undefined) throw new Said(say("error.never_started"));
        for (const one of backup.made) tellMade(one);
        for (const { seq, hash } of backup.heads)
          progress.line(say("backup.audit", { n: seq, head: shortHash(hash) }));
        progress.line(say("backup.keys_apart"));
      }),
    );

  /** What to write down beside the backup: nobody can then cut the end of the audit log unnoticed. */
  const auditHeads = async (owner: string): Promise<{ seq: number; hash: Buffer }[]> => {
    const { db } = connect(owner, { max: 1 });
    try {
      return await asActor(db, "system", (tx) => readHeads(tx));
    } finally {
      await db.destroy();
    }
  };

  const tellMade = ({ side, path, end, size }: Made): void =>
    progress.line(say("backup.done", { ...counts(side, end), size: fileSize(lang, size), path }));

  program
    .command("restore <files...>")
    .description(say("restore"))
    .requiredOption("--identity <file>", say("option.identity"))
    .action((files: string[], options: { identity: string }) =>
      work(async (config, home, signal) => {
        const identities = identitiesIn(options.identity);
        if (!makeHome(home)) throw new Said(progress.say("error.home", { home: home.folder }));
        const other = otherRun(home);
        if (other !== undefined) throw new Said(progress.say("error.running", { pid: String(other) }));
        let current = files[0] ?? "";
        const restored = await withNewOwner(config, home, (owner) =>
          restoreBackup({
            home,
            owner,
            files: files.map((file) => resolve(file)),
            identities,
            signal,
            onFile: (file) => (current = file),
            onPiece: (pieces) => progress.count(pieces, pieces + 1),
          }),
        ).catch((error: unknown) => withFile(current, () => Promise.reject(error)));
        for (const { begin, end } of restored) progress.line(say("restore.done", counts(begin.side, end)));
        progress.line(say("restore.next"));
      }),
    );

  const keys = program.command("keys").description(say("keys"));
  keys
    .command("save <side> <file>")
    .description(say("keys.save"))
    .requiredOption(
      "--recipient <key>",
      say("option.recipient"),
      (one: string, all: string[]) => [...all, one],
      [],
    )
    .action((word: string, file: string, options: { recipient: string[] }) =>
      work(async (_config, home) => {
        const side = sideOf(word);
        for (const recipient of options.recipient)
          if (!RECIPIENT.test(recipient)) throw new Said(say("error.recipient", { recipient }));
        const path = resolve(file);
        const n = await withFile(file, () => saveKeys(home, side, path, options.recipient));
        progress.line(say("keys.saved", { side: say(`side.${side}`), n, path }));
      }),
    );
  keys
    .command("load <file>")
    .description(say("keys.load"))
    .requiredOption("--identity <file>", say("option.identity"))
    .action((file: string, options: { identity: string }) =>
      work(async (_config, home) => {
        const identities = identitiesIn(options.identity);
        const side = await withFile(file, () => loadKeys(home, resolve(file), identities));
        if (side === undefined) throw new Said(say("error.keys_there"));
        progress.line(say("keys.loaded", { side: say(`side.${side}`) }));
      }),
    );
}
