import { describe, expect, it } from "vitest";
import { chooseThread, type ThreadFacts } from "./choose-thread.ts";

const at = new Date("2026-11-24T12:00:00Z");
const ago = (minutes: number): Date => new Date(at.getTime() - minutes * 60_000);
const facts = (more: Partial<ThreadFacts>): ThreadFacts => ({
  quoted: null,
  named: null,
  last: null,
  open: [],
  above: new Set(),
  wants: "either",
  at,
  ...more,
});

describe("which thread a message belongs to", () => {
  it.each<[string, Partial<ThreadFacts>, string | null, string, boolean]>([
    ["a first message opens a thread", {}, null, "new", false],
    ["a quoted message leads to its thread", { quoted: "A", open: ["A", "B"] }, "A", "quote", false],
    [
      "a quote weighs more than a code, a recent message and the only open thread",
      { quoted: "A", named: "B", last: { thread: "C", at: ago(1) }, open: ["D"] },
      "A",
      "quote",
      false,
    ],
    [
      "a quote leads to its thread even when that is closed",
      { quoted: "A", open: ["B"] },
      "A",
      "quote",
      false,
    ],
    [
      "a pressed button or a receipt code of one's own leads to its thread",
      { named: "B", open: ["A", "B"] },
      "B",
      "name",
      false,
    ],
    [
      "a code weighs more than a recent message",
      { named: "B", last: { thread: "A", at: ago(1) }, open: ["A", "B"] },
      "B",
      "name",
      false,
    ],
    [
      "within ten minutes a message goes where the last one went",
      { last: { thread: "A", at: ago(9.9) }, open: ["A", "B"] },
      "A",
      "recent",
      false,
    ],
    [
      "ten minutes to the second still count",
      { last: { thread: "A", at: ago(10) }, open: ["B"] },
      "A",
      "recent",
      false,
    ],
    [
      "a message that was overtaken counts as near",
      { last: { thread: "A", at: ago(-3) }, open: ["A", "B"] },
      "A",
      "recent",
      false,
    ],
    [
      "after ten minutes the only open thread takes it",
      { last: { thread: "A", at: ago(10.1) }, open: ["B"] },
      "B",
      "only_open",
      false,
    ],
    [
      "after ten minutes with none open a new one is opened",
      { last: { thread: "A", at: ago(600) }, open: [] },
      null,
      "new",
      false,
    ],
    [
      "with several open a new one is opened at once, and the citizen is asked about the next messages",
      { last: { thread: "A", at: ago(600) }, open: ["A", "B"] },
      null,
      "new",
      true,
    ],
    [
      "a complaint about police opens a thread above, whatever talk went on here",
      { wants: "above", last: { thread: "A", at: ago(1) }, open: ["A"] },
      null,
      "new",
      false,
    ],
    [
      "a complaint goes on in the thread above, also when the unit's own was used last",
      { wants: "above", above: new Set(["B"]), last: { thread: "A", at: ago(1) }, open: ["A", "B"] },
      "B",
      "only_open",
      false,
    ],
    [
      "a complaint that quotes the unit's own thread does not go there",
      { wants: "above", quoted: "A", open: ["A"] },
      null,
      "new",
      false,
    ],
    [
      "what is the unit's own work does not follow a complaint above",
      { wants: "here", above: new Set(["B"]), last: { thread: "B", at: ago(1) }, open: ["B"] },
      null,
      "new",
      false,
    ],
    [
      "a word that says nothing by itself follows the talk above",
      { above: new Set(["B"]), last: { thread: "B", at: ago(1) }, open: ["B", "A"] },
      "B",
      "recent",
      false,
    ],
  ])("%s", (_name, more, thread, by, isAsked) => {
    expect(chooseThread(facts(more))).toEqual({ thread, by, is_asked: isAsked });
  });
});
