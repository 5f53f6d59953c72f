import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { adminUnits } from "../officers/officer.store.ts";
import { insertOutbound } from "../passage/outbound.store.ts";
import { findPage } from "./page.store.ts";

/** An administrator ends a page's connection: the gateway forgets its tokens and then says so. */
export async function disconnectPage(desk: Desk, actor: Actor, pageId: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const page = await findPage(tx, pageId);
    if (page === undefined || !(await adminUnits(tx)).includes(page.unit_id)) throw new Fault("not_found");
    if (page.state === "disconnected") return;
    await insertOutbound(
      tx,
      desk.keys.gateway,
      { kind: "page_leave", page_id: pageId, unit_id: page.unit_id },
      now,
    );
    await appendAudit(tx, desk.keys.audit, {
      root_id: page.root_id,
      unit_id: page.unit_id,
      at: now,
      officer_id: actor.officer_id,
      act: "page_left",
      subject_type: "page",
      subject_id: pageId,
      detail: null,
    });
  });
}
