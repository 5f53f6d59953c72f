import { Fault } from "@keng/contract/codes.ts";
import { type Post, shiftCan } from "@keng/contract/shift-can.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { rolesIn } from "../tips/tip.store.ts";
import { dutyUnitOf } from "./duty-unit.ts";
import { shiftLine } from "./line.ts";
import { dutyUnits, endStandby, insertShift, shiftOfRequest } from "./shift.store.ts";

/** An officer goes on duty where nobody stands. The same request twice is one turn. */
export async function beginShift(
  desk: Desk,
  actor: Actor,
  wish: { request_id: string; post: Post },
): Promise<void> {
  const unit_id = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const { officer_id, root_id } = actor;
    const { request_id, post } = wish;
    const unit = dutyUnitOf(actor, await dutyUnits(tx));
    if ((await shiftOfRequest(tx, request_id)) !== undefined) return unit;
    if (!shiftCan.stand(post, await rolesIn(tx, officer_id, unit))) throw new Fault("not_allowed");
    if (post === "duty_officer") await endStandby(tx, unit, officer_id, now);
    const shift = { id: newId(), root_id, unit_id: unit };
    if (!(await insertShift(tx, { ...shift, request_id, post, officer_id, began_at: now })))
      throw new Fault("post_taken");
    await appendAudit(tx, desk.keys.audit, shiftLine(actor, shift, now, "shift_begun", post));
    return unit;
  });
  desk.live.tell({ type: "shift", id: unit_id });
}
