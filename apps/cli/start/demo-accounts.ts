import type { CliConfig } from "../config.ts";
import type { Home } from "./home.ts";
import { type Progress, table } from "./progress.ts";
import { deskUrl, phonesUrl } from "./sides.ts";

export async function ensureDemo(_config: CliConfig, _home: Home, _progress: Progress): Promise<void> {}

/** Where to look, and who may sign in. */
export async function printAddresses(config: CliConfig, home: Home, progress: Progress): Promise<void> {
  const { say } = progress;
  const rows = [
    [say("address.phones"), phonesUrl(config)],
    [say("address.desk"), deskUrl(config)],
    [say("address.webhook"), `http://localhost:${config.gateway_port}`],
    [say("address.home"), home.folder],
  ];
  progress.line("");
  for (const row of table(rows)) progress.line(row);
}
