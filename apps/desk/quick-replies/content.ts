import { type Code, Fault } from "@keng/contract/codes.ts";
import type { QuickContent, QuickReply } from "@keng/contract/habits.ts";
import { unknownPlaceholders } from "@keng/contract/placeholders.ts";
import { openJsonWith, sealJsonWith } from "@keng/seal/json.ts";
import type { QuickReplyRow } from "./quick-reply.store.ts";

/** More than this nobody finds anything in. */
export const MOST = 300;

export const sealContent = (master: Uint8Array, content: QuickContent): Buffer =>
  sealJsonWith(master, content);

export const openContent = (master: Uint8Array, row: Pick<QuickReplyRow, "content_sealed">): QuickContent =>
  openJsonWith(master, row.content_sealed) as QuickContent;

/** In the one form in which it is stored. */
export const cleanContent = ({ name, text, shortcut }: QuickContent): QuickContent => ({
  name: name.normalize("NFC").trim(),
  text: text.normalize("NFC").replace(/\r\n?/g, "\n").trim(),
  shortcut,
});

/** Why these words cannot stand in a library beside these others, or null. */
export function contentRefusal(content: QuickContent, others: readonly QuickContent[]): Code | null {
  if (unknownPlaceholders(content.text).length > 0) return "placeholder_unknown";
  if (content.shortcut !== null && others.some((one) => one.shortcut === content.shortcut))
    return "shortcut_taken";
  return null;
}

export function refuse(code: Code | null): void {
  if (code !== null) throw new Fault(code);
}

export function quickReplyView(
  master: Uint8Array,
  row: QuickReplyRow,
  changeable: readonly string[],
): QuickReply {
  return {
    id: row.id,
    unit_id: row.unit_id,
    ...openContent(master, row),
    version: row.version,
    archived: row.archived_at !== null,
    changed_at: row.changed_at.toISOString(),
    may_change: changeable.includes(row.unit_id),
  };
}
