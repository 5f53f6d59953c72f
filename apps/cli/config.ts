import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { EnvironmentReader } from "@keng/core/environment.ts";
import type { Lang } from "@keng/i18n/messages.ts";

export type CliConfig = {
  home: string;
  lang: Lang;
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

/** Parses what `keng` itself reads. Throws `ConfigBroken` with all problems. */
export function cliConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): CliConfig {
  const read = new EnvironmentReader(environment, "KENG_");
  read.optional("KENG_LANG");
  const config = {
    home: resolve(read.text("KENG_HOME", ".keng")),
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
