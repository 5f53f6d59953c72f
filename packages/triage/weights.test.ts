import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint, learn } from "./learn.ts";
import type { TriageResult } from "./kinds.ts";
import { parseMessages, report } from "./scoring.ts";
import { triage } from "./triage.ts";
import { letterOf, UNWEIGHED, WEIGHED, weigherOf } from "./weigh.ts";
import { LEARNT_FROM } from "./weights.generated.ts";

const data = (name: string) =>
  parseMessages(readFileSync(new URL(`./data/${name}.jsonl`, import.meta.url), "utf8")).messages;
const given = data("messages");
const dev = data("dev");
const heldout = data("heldout");
const messages = [...given, ...dev, ...heldout];
const results = new Map<string, TriageResult>(messages.map(({ text }) => [text, triage({ text })]));
const of = (text: string): TriageResult => results.get(text) ?? triage({ text });

describe("the measure", () => {
  it.each([
    ["given", given, 1, 0.03],
    ["dev", dev, 0.99, 0.01],
    ["heldout", heldout, 0.95, 0.03],
  ])("finds the emergencies of %s with few false alarms", (_name, set, least, most) => {
    const rings = set.filter(({ text }) => of(text).emergency);
    const emergencies = set.filter((message) => message.emergency).length;
    const found = rings.filter((message) => message.emergency).length;
    expect(found / emergencies).toBeGreaterThanOrEqual(least);
    expect((rings.length - found) / (set.length - emergencies)).toBeLessThan(most);
  });

  it("names what was missed and ends with the three figures", () => {
    const { lines, passed } = report([
      { id: "x1", text: "Chào buổi sáng", kind: "emergency", emergency: true, numbers: ["113"] },
    ]);
    expect(passed).toBe(false);
    expect(lines.join("\n")).toContain("x1");
    expect(lines.at(-1)).toBe(
      "emergencies found 0.0 % (0/1), false alarms 0.0 % (0/0), kinds right 0.0 % (0/1)",
    );
  });

  it("refuses a malformed file with the line that is wrong", () => {
    expect(parseMessages('{"id":"a"').problem).toBe("line 1 is not JSON");
    expect(parseMessages('{"id":"a","text":"b","kind":"tip"}').problem).toContain("emergency");
    expect(parseMessages("\n").problem).toBe("no messages");
  });
});

describe("the weights", () => {
  it("are those of the messages that lie beside them", () => {
    expect(fingerprint([...given, ...dev])).toBe(LEARNT_FROM);
  });

  it("are the same each time", () => {
    const some = dev.filter((_message, at) => at % 60 === 0);
    expect(learn(some)).toEqual(learn(some));
  });

  it("never lower what the rules found: every message is at least what it is without them", () => {
    const lowered = messages.filter(
      ({ text }) => !of(text).emergency && triage({ text }, UNWEIGHED).emergency,
    );
    expect(lowered).toEqual([]);
  });

  it("never lower it whatever they weigh", () => {
    const words = fc.constantFrom("khong", "chay", "nha", "#FIRE", "#PRESENT", "#JOKE", ": length 1", "<toi");
    const line = fc
      .tuple(words, fc.integer({ min: -40, max: 40 }))
      .map(([word, steps]) => `${word}\t0${letterOf(steps)}`);
    const some = messages.filter(({ text }, at) => at % 8 === 0 && of(text).emergency);
    const found = some.filter(({ text }) => triage({ text }, UNWEIGHED).emergency);
    fc.assert(
      fc.property(
        fc.constantFrom(...found),
        fc.array(line, { maxLength: 9 }),
        fc.integer({ min: -400, max: 400 }),
        ({ text }, lines, bias) => {
          expect(triage({ text }, weigherOf(lines.join("\n"), [bias])).emergency).toBe(true);
        },
      ),
    );
  });

  it("more weight for danger never makes an emergency none", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...messages),
        fc.double({ min: 0, max: 9, noNaN: true }),
        ({ text }, more) => {
          const raised = triage({ text }, (evidence) => {
            const weighed = WEIGHED(evidence);
            return { ...weighed, danger: weighed.danger + more };
          });
          expect(raised.emergency || !of(text).emergency).toBe(true);
        },
      ),
    );
  });

  it("give as reasons the phrases that weighed most where they alone raise, and a number to call", () => {
    const raised = messages
      .map(({ text }) => ({ text, result: of(text) }))
      .filter(
        ({ result }) => result.emergency && result.reasons.some(({ rule }) => rule === "words.weighed"),
      );
    expect(raised.length).toBeGreaterThan(0);
    for (const { text, result } of raised) {
      for (const { phrase } of result.reasons) {
        expect(phrase).not.toBe("");
        expect(text).toContain(phrase);
      }
    }
    const rings = messages.map(({ text }) => of(text)).filter((result) => result.emergency);
    expect(rings.filter(({ numbers }) => numbers.length === 0)).toEqual([]);
  });

  it("every message shows why it is what it is, in pieces of itself", () => {
    const silent = messages.filter(({ text }) => of(text).reasons.length === 0);
    expect(silent.length / messages.length).toBeLessThan(0.02);
    for (const { text } of messages)
      for (const { phrase } of of(text).reasons) expect(text.includes(phrase)).toBe(true);
  });
});
