import type { Sample } from "../control-api.ts";
import type { Texts } from "./i18n.ts";

/** What a sample is, in the reader's language; one that the catalogue does not know says it itself. */
export function noteOf(words: Texts, sample: Sample): string {
  const known: Readonly<Record<string, string>> = words.samples;
  return known[sample.name] ?? (sample.note || sample.name);
}
