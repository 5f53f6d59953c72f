import type { Lang } from "@keng/i18n/messages.ts";
import * as texts from "@keng/i18n/officer/cli-doctor.ts";
import { type Translate, translator } from "@keng/i18n/translator.ts";
import type { Command } from "commander";
import { cliConfig } from "../config.ts";
import { Progress } from "../start/progress.ts";
import { examine } from "./doctor.ts";
import { type Finding, isBad } from "./finding.ts";

const MARK = { ok: "✓", warn: "!", bad: "✗" } as const;

/** `keng doctor`: one line for each thing that was looked at, with what to do. 0: nothing must be done; 1: something. */
export function doctorCommand(program: Command, lang: Lang): void {
  const progress = new Progress(lang);
  const say = translator(lang, texts);
  program
    .command("doctor")
    .description(say("doctor"))
    .action(async () => {
      const found = await examine(cliConfig(), new Date());
      for (const one of found) progress.line(lineOf(one, say, progress));
      const bad = found.filter(isBad).length;
      progress.line("");
      progress.line(bad === 0 ? say("summary.fine") : say("summary.bad", { n: bad }));
      process.exitCode = bad === 0 ? 0 : 1;
    });
}

export function lineOf(
  one: Finding,
  say: Translate<typeof texts.vi>,
  progress: Pick<Progress, "say">,
): string {
  const { side, problem, ...facts } = one.facts;
  const shown = {
    ...facts,
    ...(side === undefined ? {} : { side: say(`side.${side === "desk" ? "desk" : "gateway"}`) }),
    ...(problem === undefined
      ? {}
      : { problem: progress.say(`problem.${String(problem)}` as "problem.missing") }),
  };
  const mark = MARK[one.key.split(".")[0] as keyof typeof MARK];
  // the facts of each finding are those that its sentence names: held by doctor.test.ts
  return `${mark} ${(say as (key: string, facts: object) => string)(one.key, shown)}`;
}
