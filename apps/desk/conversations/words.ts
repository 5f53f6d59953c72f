import { maskSpans } from "@keng/text/mask.ts";

const SNIPPET_LENGTH = 140;

/** What an officer typed or a citizen sent, in the one form in which it is stored. Null when nothing is left. */
export function cleanText(text: string | null): string | null {
  const kept = (text ?? "").normalize("NFC").replace(/\r\n?/g, "\n").trim();
  return kept === "" ? null : kept;
}

/**
 * The beginning of a text for a list, on one line; cut between words. Covered before it is cut: half a number is not
 * known for one.
 */
export function snippetOf(text: string | null): string | null {
  const line = covered(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
  if (line === "") return null;
  if (line.length <= SNIPPET_LENGTH) return line;
  const cut = line.slice(0, SNIPPET_LENGTH);
  const space = cut.lastIndexOf(" ");
  return `${space > SNIPPET_LENGTH / 2 ? cut.slice(0, space) : cut}…`;
}

/** A dot for each letter of these spans, so that places in the text stay what they were. */
export function dotted(text: string, spans: readonly { start: number; end: number }[]): string {
  let out = "";
  let at = 0;
  for (const span of spans) {
    out += text.slice(at, span.start) + "•".repeat(span.end - span.start);
    at = span.end;
  }
  return out + text.slice(at);
}

/** A snippet for a list. What was cut off before snippets were covered may end in the first half of a number. */
export function coveredSnippet(snippet: string): string {
  return covered(snippet).replace(/\d[\d \-.–/_]{2,24}…$/u, (half) => half.replace(/\d/gu, "•"));
}

/** The text with phone numbers, identity numbers and the writer's name covered, for lists and banners. */
export function covered(text: string): string {
  return dotted(text, maskSpans(text));
}
