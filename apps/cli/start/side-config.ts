import { ConfigBroken, type ConfigProblem } from "@keng/core/environment.ts";
import { deskConfig } from "@keng/desk/config.ts";
import { gatewayConfig } from "@keng/gateway/config.ts";
import type { CliConfig } from "../config.ts";
import type { Home } from "./home.ts";
import { deskEnvironment, gatewayEnvironment } from "./sides.ts";

/** What only a file can mend is not yet to be judged: the start makes those files. */
const TYPED: readonly ConfigProblem["code"][] = ["unknown_name", "not_a_port", "not_a_url"];

/** Throws what the two sides would refuse of the names that somebody set, before anything is opened. */
export function checkSides(config: CliConfig, home: Home): void {
  const problems = [
    ...problemsOf(() => deskConfig(deskEnvironment(config, home, "", null))),
    ...problemsOf(() => gatewayConfig(gatewayEnvironment(config, home))),
  ].filter(({ code }) => TYPED.includes(code));
  if (problems.length > 0) throw new ConfigBroken(problems);
}

function problemsOf(parse: () => unknown): readonly ConfigProblem[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (error instanceof ConfigBroken) return error.problems;
    throw error;
  }
}
