/** What a ready sentence may leave open; the composer fills it from the thread before anybody reads it. */
export const PLACEHOLDERS = ["ma_tin", "don_vi", "can_bo", "ngay", "gio"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const OPEN = /\{\{\s*([^{}]*?)\s*\}\}/gu;
const isKnown = (name: string): name is Placeholder => PLACEHOLDERS.some((one) => one === name);

/** Names between double braces that nobody can fill. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(OPEN)].map((match) => match[1] ?? "").filter((name) => !isKnown(name));
}

/** The sentence with everything filled that is known; what is not known stays as it stands. */
export function filled(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(OPEN, (whole, name: string) => (isKnown(name) ? values[name] : whole));
}
