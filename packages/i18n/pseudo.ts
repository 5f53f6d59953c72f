const LONGER = 0.4;
const FILL = "ằẫậệỗợữỹ";

/** Only words are lengthened: what stands in braces is for the machine. */
function words(message: string): number {
  let depth = 0;
  let count = 0;
  for (const letter of message) {
    if (letter === "{") depth += 1;
    else if (letter === "}") depth -= 1;
    else if (depth === 0) count += 1;
  }
  return count;
}

/** The message 40 % longer, between brackets that show at a glance where it was clipped. */
export function pseudo(message: string): string {
  const more = Math.ceil(words(message) * LONGER);
  const fill = Array.from({ length: more }, (_, at) =>
    at % 6 === 0 ? " " : (FILL[at % FILL.length] ?? ""),
  ).join("");
  return `[${message}${fill}]`;
}
