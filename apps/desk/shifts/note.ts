import type { NoteText, OpenThread, ShiftNoteView } from "@keng/contract/console-shifts.ts";
import { openJsonWith, sealJsonWith } from "@keng/seal/json.ts";
import type { NotedThread, NoteFound } from "./note.store.ts";
import type { OpenRow } from "./open-thread.store.ts";

const clean = (text: string): string => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();

/** In the one form in which it is stored. */
export const cleanNote = ({ todo, things, trouble }: NoteText): NoteText => ({
  todo: clean(todo),
  things: clean(things),
  trouble: clean(trouble),
});

export const sealNote = (master: Uint8Array, text: NoteText): Buffer => sealJsonWith(master, text);

export const noted = (rows: readonly (OpenRow & { why: NotedThread["why"] })[]): NotedThread[] =>
  rows.map(({ id, why }) => ({ conversation_id: id, why }));

/** A thread of a note as it is now, under the reason for which it stands there. */
export function openThreadView(row: OpenRow, why: NotedThread["why"]): OpenThread {
  return {
    conversation_id: row.id,
    label: row.label,
    kind: row.kind,
    why,
    last_at: row.last_at.toISOString(),
    due_at: row.late_at?.toISOString() ?? null,
    snoozed_until: row.snoozed_until?.toISOString() ?? null,
    done: row.why === null,
  };
}

/** The note as it was written, with its threads as they are now; those that the reader may not see are left out. */
export function noteView(master: Uint8Array, row: NoteFound, now: readonly OpenRow[]): ShiftNoteView {
  const rows = new Map(now.map((one) => [one.id, one]));
  return {
    id: row.id,
    shift_id: row.shift_id,
    unit: { id: row.unit_id, name_vi: row.name_vi, name_en: row.name_en },
    post: row.post,
    from: { officer_id: row.officer_id, display_name: row.display_name },
    began_at: row.began_at.toISOString(),
    ended_at: row.ended_at?.toISOString() ?? null,
    written_at: row.written_at.toISOString(),
    text: row.body_sealed === null ? null : (openJsonWith(master, row.body_sealed) as NoteText),
    counts: row.counts,
    threads: row.open_threads.flatMap(({ conversation_id, why }) => {
      const thread = rows.get(conversation_id);
      return thread === undefined ? [] : [openThreadView(thread, why)];
    }),
    taken:
      row.taken_by === null || row.taken_at === null
        ? null
        : {
            officer: { officer_id: row.taken_by, display_name: row.taken_name ?? "" },
            at: row.taken_at.toISOString(),
          },
    withdrawn_at: row.withdrawn_at?.toISOString() ?? null,
  };
}
