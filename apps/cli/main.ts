import { ConfigBroken } from "@keng/core/environment.ts";
import * as texts from "@keng/i18n/officer/cli.ts";
import { translator } from "@keng/i18n/translator.ts";
import { Command } from "commander";
import { cliConfig } from "./config.ts";
import { start } from "./start/start.ts";

const program = new Command("keng").description("Kẻng");

program
  .command("start", { isDefault: true })
  .description("database, gateway, desk, console, simulator")
  .action(async () => process.exit(await start(cliConfig())));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigBroken)) throw error;
  const say = translator("vi", texts);
  for (const { name, code } of error.problems)
    process.stderr.write(`✗ ${say("error.config", { name, problem: say(`problem.${code}`) })}\n`);
  process.exit(2);
}
