import type { CliConfig } from "../config.ts";
import { homeAt, makeHome } from "./home.ts";
import { prepare } from "./open-server.ts";
import type { Progress } from "./progress.ts";
import { Refused } from "./refused.ts";

/** `keng migrate`: roles, database and tables of the server that `DATABASE_URL` names; opens nothing. */
export async function migrateServer(config: CliConfig, progress: Progress): Promise<number> {
  const { say } = progress;
  const home = homeAt(config.home);
  const fail = (sentence: string): number => {
    progress.error(sentence);
    return 1;
  };
  if (!makeHome(home)) return fail(say("error.home", { home: home.folder }));
  if (config.database_url === null) return fail(say("error.no_database_url"));
  try {
    await prepare(config, home, progress, config.database_url);
    return 0;
  } catch (error) {
    if (error instanceof Refused) return 1;
    throw error;
  }
}
