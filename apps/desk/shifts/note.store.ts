import type { OpenCounts, OpenWhy } from "@keng/contract/console-shifts.ts";
import type { Post } from "@keng/contract/shift-can.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { DeskShiftNote } from "@keng/db/schema.generated.ts";
import { type Selectable, sql } from "kysely";

/** Threads by id alone: who reads the note, reads them under their own rights. */
export type NotedThread = { conversation_id: string; why: OpenWhy };
export type NoteRow = Omit<Selectable<DeskShiftNote>, "open_threads" | "counts"> & {
  open_threads: NotedThread[];
  counts: OpenCounts;
};
export type NewNote = {
  id: string;
  root_id: string;
  unit_id: string;
  shift_id: string;
  request_id: string;
  body_sealed: Buffer | null;
  open_threads: readonly NotedThread[];
  counts: OpenCounts;
  written_at: Date;
};

export async function insertNote(tx: Tx, note: NewNote): Promise<void> {
  await tx
    .insertInto("desk.shift_note")
    .values({
      ...note,
      open_threads: JSON.stringify(note.open_threads),
      counts: JSON.stringify(note.counts),
    })
    .execute();
}

/** The note of a turn that waits to be taken over. */
export async function waitingNoteOf(tx: Tx, shift_id: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom("desk.shift_note")
    .select("id")
    .where("shift_id", "=", shift_id)
    .where("taken_at", "is", null)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
}

/** The note with which somebody took a turn over. */
export async function takenNoteOf(tx: Tx, shift_id: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom("desk.shift_note")
    .select("id")
    .where("shift_id", "=", shift_id)
    .where("taken_at", "is not", null)
    .executeTakeFirst();
}

export async function waitingNotes(
  tx: Tx,
  shifts: readonly string[],
): Promise<{ id: string; shift_id: string; written_at: Date }[]> {
  if (shifts.length === 0) return [];
  return tx
    .selectFrom("desk.shift_note")
    .select(["id", "shift_id", "written_at"])
    .where("shift_id", "in", shifts)
    .where("taken_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

export async function noteOfRequest(tx: Tx, request_id: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom("desk.shift_note")
    .select("id")
    .where("request_id", "=", request_id)
    .executeTakeFirst();
}

export async function withdrawNote(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable("desk.shift_note").set({ withdrawn_at: at }).where("id", "=", id).execute();
}

export async function takeNote(tx: Tx, id: string, taken: { by: string; at: Date }): Promise<void> {
  await tx
    .updateTable("desk.shift_note")
    .set({ taken_by: taken.by, taken_at: taken.at })
    .where("id", "=", id)
    .execute();
}

/** Of the notes that nobody has taken over since then, those of which the commanders have not been told. */
export async function unsignedNotes(
  tx: Tx,
  before: Date,
): Promise<{ id: string; root_id: string; unit_id: string; written_at: Date }[]> {
  return tx
    .selectFrom("desk.shift_note")
    .select(["id", "root_id", "unit_id", "written_at"])
    .where("taken_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("unsigned_told_at", "is", null)
    .where("written_at", "<=", before)
    .forUpdate()
    .skipLocked()
    .limit(50)
    .execute();
}

export async function markUnsignedTold(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable("desk.shift_note").set({ unsigned_told_at: at }).where("id", "=", id).execute();
}

export type NoteFound = NoteRow & {
  post: Post;
  officer_id: string;
  display_name: string;
  began_at: Date;
  ended_at: Date | null;
  taken_name: string | null;
  name_vi: string;
  name_en: string;
};

/** A note with its turn, as far as the acting officer may read it. */
export async function findNote(tx: Tx, id: string): Promise<NoteFound | undefined> {
  const { rows } = await sql<NoteFound>`
    select n.*, s.post, s.officer_id, o.display_name, s.began_at, s.ended_at, t.display_name as taken_name,
      u.name_vi, u.name_en
    from desk.shift_note n
    join desk.shift s on s.id = n.shift_id
    join desk.officer o on o.id = s.officer_id
    join desk.unit u on u.id = n.unit_id
    left join desk.officer t on t.id = n.taken_by
    where n.id = ${id}::uuid`.execute(tx);
  return rows[0];
}
