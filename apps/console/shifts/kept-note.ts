import type { NoteText } from "@keng/contract/console-shifts.ts";

/** Gone with the sign-out, as everything under this name is (conversations/drafts.ts). */
const KEPT = "keng.shift-note";

/** What the officer has typed so far: survives an error, another page and a reload. */
export function keptNote(): NoteText | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    if (kept === null || typeof kept !== "object") return null;
    const field = (name: keyof NoteText): string => {
      const value: unknown = (kept as Partial<Record<keyof NoteText, unknown>>)[name];
      return typeof value === "string" ? value : "";
    };
    return { todo: field("todo"), things: field("things"), trouble: field("trouble") };
  } catch {
    return null;
  }
}

export const keepNote = (text: NoteText): void => sessionStorage.setItem(KEPT, JSON.stringify(text));
export const dropNote = (): void => sessionStorage.removeItem(KEPT);
