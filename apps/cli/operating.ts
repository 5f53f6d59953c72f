import type { Lang } from "@keng/i18n/messages.ts";
import type { Command } from "commander";
import { accountCommand } from "./account.ts";
import { auditCommand } from "./audit.ts";
import { backupCommands } from "./backup/commands.ts";
import { cliConfig } from "./config.ts";
import { openDesk } from "./demo/desk.ts";
import { doctorCommand } from "./doctor/command.ts";
import type { Operator } from "./operator.ts";
import { homeAt } from "./start/home.ts";
import { deskEnvironment, phonesUrl } from "./start/sides.ts";
import { zaloOf } from "./start/simulator.ts";
import { builtFolder, CONSOLE } from "./start/web.ts";
import { tokenCommand } from "./token.ts";
import { unitCommand } from "./unit.ts";

/** The operator's commands, which open the desk's use cases; `keng start` does not load them. */
export function operatingCommands(program: Command, lang: Lang, fail: (line: string) => void): void {
  const operator: Operator = {
    lang,
    open: () => {
      const config = cliConfig();
      const home = homeAt(config.home);
      const phones = zaloOf(home)?.is_simulator === false ? null : phonesUrl(config);
      return openDesk(deskEnvironment(config, home, builtFolder(CONSOLE), phones));
    },
    out: (line) => void process.stdout.write(`${line}\n`),
    fail,
  };
  tokenCommand(accountCommand(program, operator), operator);
  unitCommand(program, operator);
  auditCommand(program, operator);
  backupCommands(program, lang);
  doctorCommand(program, lang);
}
