import type { CliConfig } from "../config.ts";
import { type DemoKind, unitsOf } from "../demo/units.ts";
import { type Home, readJson } from "./home.ts";
import { type Progress, table } from "./progress.ts";
import { deskUrl, phonesUrl } from "./sides.ts";
import { zaloOf } from "./simulator.ts";

export type Demo = {
  /** Absent in older folders: of one commune. */
  kind?: DemoKind;
  accounts: { username: string; display_name: string; role: string; password: string }[];
  is_set_up: boolean;
  is_played: boolean;
};

export function readDemo(home: Home): Demo | undefined {
  return readJson(home.demo) as Demo | undefined;
}

/** Which demo this folder holds; undefined: none yet. */
export function demoOf(home: Home): DemoKind | undefined {
  if (zaloOf(home) === undefined) return undefined;
  return readDemo(home)?.kind ?? "commune";
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
  for (const line of accountLines(demo, progress)) progress.line(line);
  progress.line(`\n  ${say("hint")}`);
  if (demo.kind !== "province") progress.line(`  ${say("hint.province")}`);
}

/** The accounts; where there are several units, each below the name of its own. */
function accountLines(demo: Demo, { role, lang, say }: Progress): string[] {
  const units = unitsOf(demo.kind ?? "commune").map((unit) => ({
    name: lang === "en" ? unit.name_en : unit.name_vi,
    accounts: demo.accounts.filter((one) =>
      unit.officers.some((officer) => officer.username === one.username),
    ),
  }));
  const [head = "", ...lines] = table([
    [say("table.account"), say("table.password"), say("table.role"), ""],
    ...units
      .flatMap((unit) => unit.accounts)
      .map((one) => [one.username, one.password, role(one.role), one.display_name]),
  ]);
  return [
    head,
    ...units.flatMap(({ name, accounts }) => [
      ...(units.length > 1 ? ["", `  ${name}`] : []),
      ...lines.splice(0, accounts.length),
    ]),
  ];
}
