import { ConfigBroken } from "@keng/core/environment.ts";
import * as texts from "@keng/i18n/officer/cli.ts";
import { translator } from "@keng/i18n/translator.ts";
import { Command } from "commander";
import { cliConfig, langOf } from "./config.ts";
import { start } from "./start/start.ts";

const lang = langOf();
const say = translator(lang, texts);
const program = new Command("keng").description(say("about"));

program
  .command("start", { isDefault: true })
  .description(say("about.start"))
  .action(async () => process.exit(await start(cliConfig())));

const fail = (line: string): void => {
  process.stderr.write(`✗ ${line}\n`);
  process.exitCode = 1;
};

// what only the other commands need is not kept in memory by the program that stays
const [command = "start"] = process.argv.slice(2);
if (command !== "start") {
  const { operatingCommands } = await import("./operating.ts");
  operatingCommands(program, lang, fail);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = 2;
  if (error instanceof ConfigBroken) {
    for (const { name, code } of error.problems)
      fail(say("error.config", { name, problem: say(`problem.${code}`) }));
  } else if (isRefusedConnection(error)) fail(say("error.not_running"));
  else throw error;
}

/** The database of this data folder does not answer. */
function isRefusedConnection(error: unknown): boolean {
  return (error as { code?: unknown }).code === "ECONNREFUSED";
}
