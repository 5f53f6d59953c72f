import { parseSync } from "oxc-parser";
import type { Facts, Gathered } from "./facts.ts";
import { gatherInside } from "./facts-inside.ts";
import { gatherModule } from "./facts-of-module.ts";

/** Parses a file and gathers what the promises ask of it. */
export function factsOf(path: string, text: string): Facts {
  const lineOf = lineFinder(text);
  const result = parseSync(path, text, { sourceType: "module" });
  const facts: Gathered = {
    problems: result.errors.map((error) => error.message),
    imports: [],
    calls: [],
    members: [],
    names: [],
    tags: [],
    texts: [],
    tries: [],
    defaults: [],
    comments: result.comments.map((comment) => ({ value: comment.value, line: lineOf(comment.start) })),
    passedOn: [],
    ownExports: 0,
    otherStatements: 0,
    functions: [],
    unnamed: [],
  };
  gatherModule(result.program, facts, lineOf);
  gatherInside(result.program, facts, lineOf);
  return facts;
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
