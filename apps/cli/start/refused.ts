import type { Progress } from "./progress.ts";

/** A start that cannot go on: its sentence was printed, with the cure. */
export class Refused extends Error {}

export function refuse(progress: Pick<Progress, "error">, sentence: string): never {
  progress.error(sentence);
  throw new Refused("refused");
}
