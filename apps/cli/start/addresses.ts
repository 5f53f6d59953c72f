import type { CliConfig } from "../config.ts";
import { type Home, readJson } from "./home.ts";
import { type Progress, table } from "./progress.ts";
import { deskUrl, phonesUrl } from "./sides.ts";
import { zaloOf } from "./simulator.ts";

export type Demo = {
  accounts: { username: string; display_name: string; role: string; password: string }[];
  is_set_up: boolean;
  is_played: boolean;
};

export function readDemo(home: Home): Demo | undefined {
  return readJson(home.demo) as Demo | undefined;
}

/** Where to look, and who may sign in. */
export async function printAddresses(config: CliConfig, home: Home, progress: Progress): Promise<void> {
  const { say } = progress;
  const isSimulated = zaloOf(home)?.is_simulator === true;
  const rows = [
    ...(isSimulated ? [[say("address.phones"), phonesUrl(config)]] : []),
    [say("address.desk"), deskUrl(config)],
    [say("address.webhook"), `http://localhost:${config.gateway_port}`],
    [say("address.home"), home.folder],
  ];
  progress.line("");
  for (const row of table(rows)) progress.line(row);
  const demo = readDemo(home);
  if (!isSimulated || demo === undefined) return;
  progress.line("");
  const accounts = demo.accounts.map((account) => [
    account.username,
    account.password,
    progress.role(account.role),
    account.display_name,
  ]);
  for (const row of table([
    [say("table.account"), say("table.password"), say("table.role"), ""],
    ...accounts,
  ]))
    progress.line(row);
  progress.line(`\n  ${say("hint")}`);
}
