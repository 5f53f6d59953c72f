import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { EnvironmentReader } from "@keng/core/environment.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import { type DemoKind, DEMOS } from "./demo/units.ts";

export type CliConfig = {
  home: string;
  lang: Lang;
  /** Which demo stands beside a simulator. */
  demo: DemoKind;
  desk_port: number;
  gateway_port: number;
  sim_port: number;
  /** A server that somebody else runs; null: the embedded one. */
  database_url: string | null;
  /** Started by npm: ends when npm is gone. */
  has_npm_parent: boolean;
  /** Handed on to the programs that are started. */
  environment: Readonly<Record<string, string>>;
};

/** The language of the command line: `KENG_LANG`, else the machine's when it is English, else Vietnamese. */
export function langOf(environment: Readonly<Record<string, string | undefined>> = process.env): Lang {
  const machine = (environment["LANG"] ?? "").startsWith("en") ? "en" : "vi";
  return (environment["KENG_LANG"] ?? machine) === "en" ? "en" : "vi";
}

/** Parses what `keng` itself reads; `chosen` on the command line goes before. Throws `ConfigBroken` with all problems. */
export function cliConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  chosen: { demo?: string } = {},
): CliConfig {
  const read = new EnvironmentReader(environment, "KENG_");
  read.optional("KENG_LANG");
  const demo = demoIn(read, chosen.demo);
  const config = {
    // each demo in a folder of its own: neither is in the other's way
    home: resolve(read.text("KENG_HOME", demo === "commune" ? ".keng" : `.keng-${demo}`)),
    demo,
    lang: langOf(environment),
    desk_port: read.port("KENG_DESK_PORT", 4000),
    gateway_port: read.port("KENG_GATEWAY_PORT", 4001),
    sim_port: read.port("KENG_SIM_PORT", 4002),
    database_url: databaseIn(read),
    has_npm_parent: environment["npm_lifecycle_event"] !== undefined,
    environment: Object.fromEntries(
      Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
  // the two sides check the names of their own prefix
  for (const name of Object.keys(environment)) {
    if (name.startsWith("KENG_GATEWAY_") || name.startsWith("KENG_DESK_")) read.optional(name);
  }
  read.done();
  return config;
}

/** `--demo`, or `KENG_DEMO`: the demo of one commune, or of a province. */
function demoIn(read: EnvironmentReader, chosen: string | undefined): DemoKind {
  const said = read.text("KENG_DEMO", "commune");
  const value = chosen ?? said;
  const demo = DEMOS.find((one) => one === value);
  if (demo === undefined) read.problem({ name: "KENG_DEMO", code: "not_a_demo", value });
  return demo ?? "commune";
}

/** `DATABASE_URL`, or the file that `KENG_DATABASE_URL_FILE` names: a superuser's address, or keng_owner's. */
function databaseIn(read: EnvironmentReader): string | null {
  const path = read.optional("KENG_DATABASE_URL_FILE");
  let name = "DATABASE_URL";
  let url = read.optional(name);
  if (path !== null) {
    name = "KENG_DATABASE_URL_FILE";
    try {
      url = readFileSync(path, "utf8").trim();
    } catch {
      read.problem({ name, code: "file_missing" });
    }
  }
  if (url !== null && !/^postgres(?:ql)?:\/\//.test(url)) read.problem({ name, code: "not_a_database" });
  return url;
}
