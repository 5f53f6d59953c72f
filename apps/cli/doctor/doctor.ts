import { existsSync } from "node:fs";
import { ConfigBroken } from "@keng/core/environment.ts";
import type { CliConfig } from "../config.ts";
import { homeOf } from "../start/home-of.ts";
import { checkSides } from "../start/side-config.ts";
import { zaloOf } from "../start/simulator.ts";
import { examineDatabase } from "./database.ts";
import { examineFolder, examineHolders, examineKeys } from "./files.ts";
import { examineEdge } from "./edge.ts";
import { type Finding, finding } from "./finding.ts";
import { examineRunning } from "./running.ts";
import { examineZalo } from "./zalo.ts";

/** Everything that can be looked at without changing anything, in the order in which it should be mended. */
export async function examine(config: CliConfig, now: Date): Promise<Finding[]> {
  const home = homeOf(config);
  const folder = await examineFolder(home);
  const settings = examineSettings(config);
  const zalo = zaloOf(home);
  const hasZalo = existsSync(home.gateway.zalo);
  return [
    ...settings,
    ...examineEdge(config, now),
    ...folder,
    ...examineKeys(home),
    ...(await examineHolders(home, zalo?.is_simulator ?? !hasZalo)),
    ...(await examineDatabase(home)),
    ...(zalo === undefined
      ? [
          hasZalo
            ? finding("bad.zalo_file", { file: home.gateway.zalo })
            : finding("warn.zalo_none", { file: home.gateway.zalo }),
        ]
      : await examineZalo(home, zalo, now)),
    ...(await examineRunning(config)),
  ];
}

function examineSettings(config: CliConfig): Finding[] {
  try {
    checkSides(config, homeOf(config));
    return [finding("ok.settings")];
  } catch (error) {
    if (!(error instanceof ConfigBroken)) throw error;
    return error.problems.map(({ name, code }) => finding("bad.setting", { name, problem: code }));
  }
}
