/** Text is composed (NFC) and well-formed from the edge on (house.md §7); what a person wrote stays what it was. */
export function cleanText(text: string | null): string | null {
  return text === null ? null : text.toWellFormed().normalize("NFC").replaceAll("\u0000", "");
}
