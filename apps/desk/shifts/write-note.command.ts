import { Fault } from "@keng/contract/codes.ts";
import type { NoteText } from "@keng/contract/console-shifts.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { shiftLine } from "./line.ts";
import { cleanNote, noted, sealNote } from "./note.ts";
import { insertNote, noteOfRequest, waitingNoteOf, withdrawNote } from "./note.store.ts";
import { openIn } from "./open-thread.store.ts";
import { lockShift } from "./shift.store.ts";

/**
 * The officer on duty hands over: what is open is written down with their own words. They stay on duty until somebody
 * takes over; writing again replaces what nobody has taken yet.
 */
export async function writeNote(
  desk: Desk,
  actor: Actor,
  shift_id: string,
  wish: { request_id: string; text: NoteText },
): Promise<string> {
  const { master, audit } = desk.keys;
  const text = cleanNote(wish.text);
  const written = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const shift = await lockShift(tx, shift_id);
    if (shift === undefined) throw new Fault("not_found");
    const { root_id, unit_id, officer_id, began_at } = shift;
    if (officer_id !== actor.officer_id) throw new Fault("not_allowed");
    const known = await noteOfRequest(tx, wish.request_id);
    if (known !== undefined) return { id: known.id, unit_id };
    if (shift.ended_at !== null) throw new Fault("shift_over");
    const before = await waitingNoteOf(tx, shift_id);
    if (before !== undefined) await withdrawNote(tx, before.id, now);
    const open = await openIn(tx, { root_id, unit_id, officer_id, now, since: began_at });
    const id = newId();
    await insertNote(tx, {
      id,
      root_id,
      unit_id,
      shift_id,
      request_id: wish.request_id,
      body_sealed: sealNote(master, text),
      open_threads: noted(open.threads),
      counts: open.counts,
      written_at: now,
    });
    const hash = keyedHash(audit, "shift note", JSON.stringify(text));
    await appendAudit(tx, audit, { ...shiftLine(actor, shift, now, "shift_handed_over"), text_hash: hash });
    return { id, unit_id };
  });
  desk.live.tell({ type: "shift", id: written.unit_id });
  return written.id;
}
