import type { Translate } from "@keng/i18n/translator.ts";
import { vi } from "@keng/i18n/officer/cli.ts";

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

/** A table of two or three columns, aligned by what is seen. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("   ")
        .trimEnd()}`,
  );
}
