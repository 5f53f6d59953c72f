import { ConfigBroken } from "@keng/core/environment.ts";
import { Argument, Command } from "commander";
import { cliConfig, langOf } from "./config.ts";
import { Progress } from "./start/progress.ts";

const lang = langOf();
const progress = new Progress(lang);
const { say } = progress;
const program = new Command("keng").description(say("about"));

program
  .command("start", { isDefault: true })
  .description(say("about.start"))
  .addArgument(new Argument("[side]", say("argument.side")).choices(["gateway", "desk"]))
  .option("--demo <demo>", say("option.demo"))
  .action(async (side: "gateway" | "desk" | undefined, chosen: { demo?: string }) => {
    if (side === undefined) {
      const { start } = await import("./start/start.ts");
      process.exit(await start(cliConfig(undefined, chosen), progress));
    }
    const { startOneSide } = await import("./start/one-side.ts");
    const refused = await startOneSide(side, cliConfig(), progress);
    if (refused !== undefined) process.exit(refused);
  });

program
  .command("build")
  .description(say("about.build"))
  .action(async () => {
    const { CONSOLE, ensureBuilt } = await import("./start/web.ts");
    const failure = await ensureBuilt(CONSOLE, cliConfig());
    if (failure !== undefined) fail(`${failure}\n${say("error.build", { name: CONSOLE.name })}`);
  });

program
  .command("migrate")
  .description(say("about.migrate"))
  .action(async () => {
    const { migrateServer } = await import("./start/migrate.ts");
    process.exit(await migrateServer(cliConfig(), progress));
  });

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
