import type { Lang } from "@keng/i18n/messages.ts";
import * as texts from "@keng/i18n/officer/cli.ts";
import * as roles from "@keng/i18n/officer/roles.ts";
import { type Translate, translator } from "@keng/i18n/translator.ts";
import { columns } from "../columns.ts";

export type Say = Translate<typeof texts.vi>;
type StepKey = Extract<keyof typeof texts.vi, `step.${string}`>;

/** One line for each step: what is being done, then how long it took. Several may be under way. */
export class Progress {
  readonly lang: Lang;
  readonly say: Say;
  /** A role as officers call it. */
  readonly role: (role: string) => string;

  constructor(lang: Lang) {
    this.lang = lang;
    const names: Readonly<Record<string, string>> = lang === "en" ? roles.en : roles.vi;
    this.say = translator(lang, texts);
    this.role = (role) => names[role] ?? role;
  }

  /** Long work shows how far it came, where somebody watches. */
  count(done: number, all: number): void {
    if (process.stdout.isTTY) process.stdout.write(done === all ? "\r\u001B[K" : `\r  … ${done}/${all}`);
  }

  async step<T>(key: StepKey, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await work();
    this.line(`  ✓ ${this.say(key)}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  }

  line(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  error(text: string): void {
    process.stderr.write(`✗ ${text}\n`);
  }
}

/** A table below the steps, set in by two. */
export function table(rows: readonly (readonly string[])[]): string[] {
  return columns(rows).map((line) => `  ${line}`);
}
