import { existsSync } from "node:fs";
import { join } from "node:path";
import { ConfigBroken } from "@keng/core/environment.ts";
import { isFree } from "@keng/db/embedded/server.ts";
import { deskConfig } from "@keng/desk/config.ts";
import { startDesk } from "@keng/desk/server.ts";
import { gatewayConfig } from "@keng/gateway/config.ts";
import { startGateway } from "@keng/gateway/server.ts";
import { boxKeysInFile } from "@keng/seal/keyfile.ts";
import { runSide } from "@keng/side/run-side.ts";
import type { CliConfig } from "../config.ts";
import { homeOf } from "./home-of.ts";
import { type Home, makeHome } from "./home.ts";
import { hasRealHolders } from "./keys.ts";
import type { Progress } from "./progress.ts";
import { Refused, refuse } from "./refused.ts";
import { deskEnvironment, gatewayEnvironment } from "./sides.ts";
import { builtFolder, CONSOLE, ensureBuilt } from "./web.ts";

export const SIDES = ["gateway", "desk"] as const;
export type Side = (typeof SIDES)[number];

/**
 * `keng start gateway` and `keng start desk`: one side alone, in this process, with its own keys and its own database
 * role. It reads nothing of the other side but its public key. Returns when it is ready, or the exit code.
 */
export async function startOneSide(
  side: Side,
  config: CliConfig,
  progress: Progress,
): Promise<number | undefined> {
  const home = homeOf(config);
  try {
    if (!makeHome(home)) refuse(progress, progress.say("error.home", { home: home.folder }));
    const environment = { ...environmentOf(side, config, home), ...databaseOf(side, config, progress) };
    if (side === "gateway") await openGateway(environment, home, progress);
    else await openDesk(environment, config, progress);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return 1;
    throw error;
  }
}

type Environment = Readonly<Record<string, string>>;

function environmentOf(side: Side, config: CliConfig, home: Home): Environment {
  return side === "gateway"
    ? gatewayEnvironment(config, home)
    : deskEnvironment(config, home, builtFolder(CONSOLE), null);
}

/** A side alone takes `DATABASE_URL` only when it is its own role's: it must never hold another one's password. */
function databaseOf(side: Side, config: CliConfig, progress: Progress): Environment {
  const { database_url } = config;
  if (database_url === null) return {};
  const user = decodeURIComponent(new URL(database_url).username);
  const role = `keng_${side}`;
  const name = `KENG_${side.toUpperCase()}_DATABASE_URL`;
  if (user !== role) refuse(progress, progress.say("error.side_role", { user, role, name: `${name}_FILE` }));
  return { [name]: database_url };
}

async function openGateway(environment: Environment, home: Home, progress: Progress): Promise<void> {
  const keys = environment["KENG_GATEWAY_KEYS"] ?? home.gateway.keys;
  boxKeysInFile(join(keys, "box.key"));
  const config = said(progress, () => gatewayConfig(environment));
  otherKey(progress, config.desk_public_key, join(keys, "box.key.pub"));
  if (!config.zalo.is_simulator && !(await hasRealHolders(home)))
    refuse(progress, progress.say("error.holders", { file: home.gateway.recipients }));
  await freePortFor(progress, "KENG_GATEWAY_PORT", config);
  await runSide("gateway", (parts) => startGateway(config, { ...parts, jobs: "thread" }));
}

async function openDesk(environment: Environment, cli: CliConfig, progress: Progress): Promise<void> {
  const keys = environment["KENG_DESK_KEYS"] ?? "";
  boxKeysInFile(join(keys, "box.key"));
  const config = said(progress, () => deskConfig(environment));
  otherKey(progress, config.gateway_public_key, join(keys, "box.key.pub"));
  await freePortFor(progress, "KENG_DESK_PORT", config);
  if (!existsSync(join(config.console_folder, "index.html"))) {
    const failure = await ensureBuilt(CONSOLE, cli);
    if (failure !== undefined)
      refuse(progress, `${failure}\n${progress.say("error.build", { name: CONSOLE.name })}`);
  }
  await runSide("desk", (parts) => startDesk(config, parts));
}

/** What the side itself refuses, in the reader's language. */
function said<T>(progress: Progress, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ConfigBroken)) throw error;
    for (const { name, code } of error.problems)
      progress.error(progress.say("error.config", { name, problem: progress.say(`problem.${code}`) }));
    throw new Refused("refused");
  }
}

function otherKey(progress: Progress, path: string, own: string): void {
  if (!existsSync(path)) refuse(progress, progress.say("error.other_key", { file: path, own }));
}

async function freePortFor(
  progress: Progress,
  name: string,
  { port, host }: { port: number; host: string },
): Promise<void> {
  if (port === 0 || (await isFree(port, host))) return;
  refuse(progress, progress.say("error.port_taken", { port: String(port), name }));
}
