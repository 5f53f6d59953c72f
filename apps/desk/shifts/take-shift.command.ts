import { Fault } from "@keng/contract/codes.ts";
import { type Post, shiftCan } from "@keng/contract/shift-can.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor, type Tx } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { holdUntil } from "../conversations/hold.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { rolesIn } from "../tips/tip.store.ts";
import { shiftLine } from "./line.ts";
import { noted } from "./note.ts";
import { insertNote, takeNote, takenNoteOf, waitingNoteOf } from "./note.store.ts";
import { openIn } from "./open-thread.store.ts";
import {
  endShift,
  endStandby,
  insertShift,
  lockShift,
  passHeldThreads,
  shiftOfRequest,
  type ShiftRow,
} from "./shift.store.ts";

export type Relieved = { note_id: string; unit_id: string; threads: string[] };

/**
 * Relieves whoever stands there, in one press: their turn ends, their note is signed for, the threads that they hold go
 * over. When they left without a word, what stands open is written down for them. The same request twice is once.
 */
export async function takeShift(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { request_id: string },
): Promise<Relieved> {
  const relieved = await asActor(desk.db, actor.officer_id, async (tx): Promise<Relieved> => {
    const now = desk.now();
    const { officer_id } = actor;
    const old = await lockShift(tx, id);
    if (old === undefined) throw new Fault("not_found");
    const { root_id, unit_id, post } = old;
    const known = await shiftOfRequest(tx, wish.request_id);
    if (known !== undefined) {
      const signed = await takenNoteOf(tx, id);
      if (signed === undefined) throw new Fault("bad_request", { field: "request_id" });
      return { note_id: signed.id, unit_id, threads: [] };
    }
    if (old.ended_at !== null) throw new Fault("shift_over");
    if (old.officer_id === officer_id) throw new Fault("post_taken");
    if (!shiftCan.stand(post as Post, await rolesIn(tx, officer_id, unit_id))) throw new Fault("not_allowed");
    const note_id = (await waitingNoteOf(tx, id))?.id ?? (await writeForThem(tx, old, wish.request_id, now));
    await takeNote(tx, note_id, { by: officer_id, at: now });
    await endShift(tx, id, now);
    await endStandby(tx, unit_id, officer_id, now);
    const turn = { id: newId(), root_id, unit_id, post, officer_id, request_id: wish.request_id };
    if (!(await insertShift(tx, { ...turn, began_at: now }))) throw new Fault("post_taken");
    const passed = await passHeldThreads(tx, {
      unit_id,
      from: old.officer_id,
      to: officer_id,
      now,
      until: holdUntil(now),
    });
    for (const thread of passed)
      await addHistory(tx, thread.id, [{ at: now, act: "taken_over", officer_id }]);
    for (const thread of passed)
      await appendAudit(tx, desk.keys.audit, lineOf(actor, thread, now, "taken_over", { detail: "shift" }));
    await appendAudit(tx, desk.keys.audit, shiftLine(actor, old, now, "shift_taken", post));
    return { note_id, unit_id, threads: passed.map((thread) => thread.id) };
  });
  desk.live.tell({ type: "shift", id: relieved.unit_id });
  for (const thread of relieved.threads) desk.live.tell({ type: "conversation", id: thread });
  return relieved;
}

async function writeForThem(tx: Tx, old: ShiftRow, request_id: string, now: Date): Promise<string> {
  const { id: shift_id, root_id, unit_id, officer_id, began_at } = old;
  const open = await openIn(tx, { root_id, unit_id, officer_id, now, since: began_at });
  const id = newId();
  await insertNote(tx, {
    id,
    root_id,
    unit_id,
    shift_id,
    request_id,
    body_sealed: null,
    open_threads: noted(open.threads),
    counts: open.counts,
    written_at: now,
  });
  return id;
}
