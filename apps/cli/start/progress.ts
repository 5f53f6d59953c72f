import type { Translate } from "@keng/i18n/translator.ts";
import { vi } from "@keng/i18n/officer/cli.ts";
import { columns } from "../columns.ts";

export type Say = Translate<typeof vi>;
type StepKey = Extract<keyof typeof vi, `step.${string}`>;

/** One line for each step: what is being done, then how long it took. Several may be under way. */
export class Progress {
  readonly say: Say;
  /** A role as officers call it. */
  readonly role: (role: string) => string;

  constructor(say: Say, role: (role: string) => string) {
    this.say = say;
    this.role = role;
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
