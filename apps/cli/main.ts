import { ConfigBroken } from "@keng/core/environment.ts";
import * as texts from "@keng/i18n/officer/cli.ts";
import { translator } from "@keng/i18n/translator.ts";
import { Command } from "commander";
import { accountCommand } from "./account.ts";
import { auditCommand } from "./audit.ts";
import { cliConfig, langOf } from "./config.ts";
import { openDesk } from "./demo/desk.ts";
import type { Operator } from "./operator.ts";
import { homeAt } from "./start/home.ts";
import { deskEnvironment, phonesUrl } from "./start/sides.ts";
import { zaloOf } from "./start/simulator.ts";
import { start } from "./start/start.ts";
import { builtFolder, CONSOLE } from "./start/web.ts";
import { unitCommand } from "./unit.ts";

const lang = langOf();
const say = translator(lang, texts);
const program = new Command("keng").description(say("about"));

program
  .command("start", { isDefault: true })
  .description(say("about.start"))
  .action(async () => process.exit(await start(cliConfig())));

const operator: Operator = {
  lang,
  open: () => {
    const config = cliConfig();
    const home = homeAt(config.home);
    const phones = zaloOf(home)?.is_simulator === false ? null : phonesUrl(config);
    return openDesk(deskEnvironment(config, home, builtFolder(CONSOLE), phones));
  },
  out: (line) => void process.stdout.write(`${line}\n`),
  fail: (line) => {
    process.stderr.write(`✗ ${line}\n`);
    process.exitCode = 1;
  },
};
accountCommand(program, operator);
unitCommand(program, operator);
auditCommand(program, operator);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 2;
  if (error instanceof ConfigBroken) {
    for (const { name, code } of error.problems)
      operator.fail(say("error.config", { name, problem: say(`problem.${code}`) }));
  } else if (isRefusedConnection(error)) operator.fail(say("error.not_running"));
  else throw error;
}

/** The database of this data folder does not answer. */
function isRefusedConnection(error: unknown): boolean {
  return (error as { code?: unknown }).code === "ECONNREFUSED";
}
