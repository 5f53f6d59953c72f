import { LOOPBACK } from "@keng/db/embedded/pidfile.ts";
import { ServerRefused } from "@keng/db/prepare.ts";
import type { CliConfig } from "../config.ts";
import type { Children } from "./children.ts";
import { prepareDatabase, superuserOf } from "./database.ts";
import type { Home } from "./home.ts";
import type { Progress, Say } from "./progress.ts";
import { refuse } from "./refused.ts";
import { databaseEnvironment } from "./sides.ts";

/** Opens the embedded server, or looks at the one that is named, and brings its tables up to date. */
export async function openServer(
  config: CliConfig,
  home: Home,
  progress: Progress,
  children: Children,
): Promise<void> {
  const { database_url } = config;
  if (database_url !== null) return prepare(config, home, progress, database_url);
  const server = await openEmbedded(config, home, progress, children);
  await prepare(config, home, progress, superuserOf(server));
}

async function openEmbedded(
  config: CliConfig,
  home: Home,
  progress: Progress,
  children: Children,
): Promise<{ host: string; port: number; password: string }> {
  const { say } = progress;
  const server = await progress.step("step.database", () =>
    children.startDatabase(home.folder, databaseEnvironment(config)),
  );
  if (!server.ok) {
    const known =
      server.code === "no_binaries" || server.code === "root_without_namespaces"
        ? server.code
        : "server_did_not_start";
    const log = `${home.folder}/postgres.log`;
    refuse(
      progress,
      known === "server_did_not_start" ? say("error.server_did_not_start", { log }) : say(`error.${known}`),
    );
  }
  if (server.adopted) progress.line(`  · ${say("database.adopted")}`);
  // as where a socket's path is too long
  if (server.host === LOOPBACK) progress.line(`  · ${say("database.loopback")}`);
  return server;
}

/** The step of `keng migrate` and of every start. A side's address that its own setting tells is not ours to write. */
export async function prepare(
  config: CliConfig,
  home: Home,
  progress: Progress,
  server: string,
): Promise<void> {
  const { say } = progress;
  const { missing } = await progress
    .step("step.migrate", () => prepareDatabase(home, server, config.database_url === null))
    .catch((error: unknown) => refuse(progress, sentenceOf(error, say)));
  const isTold = (side: string): boolean =>
    ["", "_FILE"].some((end) => `KENG_${side.toUpperCase()}_DATABASE_URL${end}` in config.environment);
  const files = missing.filter((side) => !isTold(side)).map((side) => home[side].database_url);
  if (files.length > 0) refuse(progress, say("error.side_url", { files: files.join(", ") }));
}

/** What is wrong with the server that was named; anything else is not for here. */
export function sentenceOf(error: unknown, say: Say): string {
  if (error instanceof ServerRefused) {
    const { version = "", user = "", encoding = "" } = error.facts;
    switch (error.code) {
      case "too_old":
        return say("error.server_too_old", { version });
      case "not_admin":
        return say("error.server_not_admin", { user });
      case "roles_taken":
        return say("error.server_roles_taken");
      case "not_utf8":
        return say("error.server_not_utf8", { encoding });
    }
  }
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && /^(?:E[A-Z]+|28...|3D000|57P03|08...|SELF_SIGNED.*|.*CERT.*)$/.test(code))
    return say("error.server_unreachable", { code });
  throw error;
}
