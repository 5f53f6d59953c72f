import { Fault } from "@keng/contract/codes.ts";
import type { OpenNow, PastShifts, ShiftNoteView, ShiftsNow } from "@keng/contract/console-shifts.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { readableUnits } from "../conversations/conversation.store.ts";
import { cursorOf, placeOf } from "../conversations/cursor.ts";
import { findUnit } from "../units/unit.store.ts";
import { dutyUnitOf } from "./duty-unit.ts";
import { noteView, openThreadView } from "./note.ts";
import { findNote, waitingNotes } from "./note.store.ts";
import { openIn, threadsNow } from "./open-thread.store.ts";
import { dutyUnits, pastTurns, type Turn, turnsOf } from "./shift.store.ts";

const PAGE = 30;

const turnView = ({ id, post, officer_id, display_name, began_at }: Turn) => ({
  id,
  post,
  officer: { officer_id, display_name },
  began_at: began_at.toISOString(),
});

/** Who is on duty in the officer's unit now, and which notes wait for somebody to take over. */
export async function shiftsNow(desk: Desk, actor: Actor): Promise<ShiftsNow> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const unit_id = dutyUnitOf(actor, await readableUnits(tx));
    const unit = await findUnit(tx, unit_id);
    if (unit === undefined) throw new Fault("not_found");
    const turns = await turnsOf(tx, unit_id);
    const notes = await waitingNotes(
      tx,
      turns.map((turn) => turn.id),
    );
    return {
      unit: { id: unit.id, name_vi: unit.name_vi, name_en: unit.name_en },
      turns: turns.map(turnView),
      notes: notes.map((note) => ({ ...note, written_at: note.written_at.toISOString() })),
    };
  });
}

export async function pastShifts(desk: Desk, actor: Actor, cursor: string | undefined): Promise<PastShifts> {
  const after = placeOf(cursor);
  const rows = await asActor(desk.db, actor.officer_id, async (tx) =>
    pastTurns(tx, dutyUnitOf(actor, await dutyUnits(tx)), after, PAGE + 1),
  );
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      ...turnView(row),
      ended_at: row.ended_at?.toISOString() ?? null,
      note_id: row.note_id,
      taken_by: row.taken_by,
    })),
    next_cursor:
      rows.length > PAGE && last !== undefined ? cursorOf({ at: last.began_at, id: last.id }) : null,
  };
}

/** What a note of this moment would hold; of the officer's own turn, else of whoever stands at the desk. */
export async function openNow(desk: Desk, actor: Actor): Promise<OpenNow> {
  const now = desk.now();
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const unit_id = dutyUnitOf(actor, await dutyUnits(tx));
    const turns = await turnsOf(tx, unit_id);
    const turn = turns.find((one) => one.officer_id === actor.officer_id) ?? turns[0];
    const open = await openIn(tx, {
      root_id: actor.root_id,
      unit_id,
      officer_id: turn?.officer_id ?? actor.officer_id,
      now,
      since: turn?.began_at ?? now,
    });
    return { counts: open.counts, threads: open.threads.map((row) => openThreadView(row, row.why)) };
  });
}

export async function shiftNote(desk: Desk, actor: Actor, id: string): Promise<ShiftNoteView> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const note = await findNote(tx, id);
    if (note === undefined) throw new Fault("not_found");
    const threads = await threadsNow(
      tx,
      note.open_threads.map((one) => one.conversation_id),
      { officer_id: note.taken_by ?? note.officer_id, now: desk.now() },
    );
    return noteView(desk.keys.master, note, threads);
  });
}
