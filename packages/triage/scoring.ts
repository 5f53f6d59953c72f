import { triage } from "./triage.ts";
import type { TriageResult } from "./kinds.ts";

/** One labelled message, as in the files of `data/`. */
export type Labelled = {
  id: string;
  text: string;
  kind: string;
  emergency: boolean;
  numbers: readonly string[];
};

export type Parsed = { messages: Labelled[]; problem: string | null };

/** Reads a file of one JSON object a line; tells the first thing that is wrong. */
export function parseMessages(text: string): Parsed {
  const messages: Labelled[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === "") continue;
    const where = `line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(index === 0 ? line.replace(/^\uFEFF/u, "") : line);
    } catch {
      return { messages, problem: `${where} is not JSON` };
    }
    const message = labelled(value);
    if (typeof message === "string") return { messages, problem: `${where}: ${message}` };
    messages.push(message);
  }
  return messages.length === 0 ? { messages, problem: "no messages" } : { messages, problem: null };
}

function labelled(value: unknown): Labelled | string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "not an object";
  const row = new Map(Object.entries(value));
  const id = row.get("id");
  const text = row.get("text");
  const kind = row.get("kind");
  const emergency = row.get("emergency");
  const numbers = row.get("numbers_expected") ?? [];
  if (typeof id !== "string") return '"id" must be a string';
  if (typeof text !== "string") return '"text" must be a string';
  if (typeof kind !== "string") return '"kind" must be a string';
  if (typeof emergency !== "boolean") return '"emergency" must be true or false';
  if (!isStrings(numbers)) return '"numbers_expected" must be a list of strings';
  return { id, text, kind, emergency, numbers };
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

/** What was missed, what was alarmed for nothing, the numbers, and on the last line the three figures. */
export function report(messages: readonly Labelled[]): { lines: string[]; passed: boolean } {
  const results = messages.map((message) => ({ message, result: triage({ text: message.text }) }));
  const emergencies = results.filter(({ message }) => message.emergency);
  const others = results.filter(({ message }) => !message.emergency);
  const missed = emergencies.filter(({ result }) => !result.emergency);
  const alarms = others.filter(({ result }) => result.emergency);
  const wrongKind = results.filter(({ message, result }) => message.kind !== result.kind);
  const expecting = results.filter(({ message }) => message.numbers.length > 0);
  const complete = expecting.filter(({ message, result }) =>
    message.numbers.every((n) => result.numbers.includes(n)),
  );
  const lines: string[] = [];
  lines.push(`missed emergencies: ${missed.length}`);
  for (const { message, result } of missed) lines.push(`  ${message.id}  ${result.kind}  ${why(result)}`);
  lines.push(`false alarms: ${alarms.length}`);
  for (const { message, result } of alarms) lines.push(`  ${message.id}  ${message.kind}  ${why(result)}`);
  lines.push(`other kind than labelled: ${wrongKind.length}`);
  for (const { message, result } of wrongKind) {
    lines.push(`  ${message.id}  ${message.kind} -> ${result.kind}  ${why(result)}`);
  }
  const short = expecting.filter((each) => !complete.includes(each));
  lines.push(`expected numbers lacking: ${short.length}`);
  for (const { message, result } of short) {
    lines.push(
      `  ${message.id}  expected ${message.numbers.join(" ")}, given ${result.numbers.join(" ") || "none"}`,
    );
  }
  lines.push(`expected numbers in the answer: ${share(complete.length, expecting.length)}`);
  const found = emergencies.length - missed.length;
  lines.push(
    `emergencies found ${share(found, emergencies.length)}, ` +
      `false alarms ${share(alarms.length, others.length)}, ` +
      `kinds right ${share(messages.length - wrongKind.length, messages.length)}`,
  );
  return { lines, passed: missed.length === 0 && alarms.length < 0.03 * Math.max(1, others.length) };
}

function why(result: TriageResult): string {
  return result.reasons.map((reason) => `${reason.rule} [${reason.phrase}]`).join("; ") || "no rule";
}

function share(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (100 * part) / whole;
  return `${percent.toFixed(1)} % (${part}/${whole})`;
}
