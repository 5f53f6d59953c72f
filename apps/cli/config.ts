import { resolve } from "node:path";
import { EnvironmentReader } from "@keng/core/environment.ts";
import type { Lang } from "@keng/i18n/messages.ts";

export type CliConfig = {
  home: string;
  lang: Lang;
  desk_port: number;
  gateway_port: number;
  sim_port: number;
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
