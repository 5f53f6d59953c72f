import { join } from "node:path";
import { type CliConfig, cliConfig } from "@keng/cli/config.ts";

/** What a measurement leaves behind: plans, data folders while it runs. Not kept by git. */
export const OUT = join(import.meta.dirname, "out");
export const ROOT = join(import.meta.dirname, "..");

export type Ports = { desk: number; gateway: number; sim: number };

/** The machine's environment without any name of ours: a measurement is the same whatever is set in the shell. */
export function bareEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith("KENG_") || name.startsWith("npm_") || name === "DATABASE_URL"
      ? []
      : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

export function systemEnvironment(home: string, ports: Ports): Record<string, string> {
  return {
    ...bareEnvironment(),
    KENG_HOME: home,
    KENG_LANG: "en",
    KENG_DESK_PORT: String(ports.desk),
    KENG_GATEWAY_PORT: String(ports.gateway),
    KENG_SIM_PORT: String(ports.sim),
  };
}

export function configOf(home: string, ports: Ports): CliConfig {
  return cliConfig(systemEnvironment(home, ports));
}
