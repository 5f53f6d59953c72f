import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Desk } from "../context.ts";
import type { UnitKind } from "./kinds.ts";
import { findUnit, insertUnit, writeSettings } from "./unit.store.ts";

export type UnitAsked = {
  /** Given by an installation that must know it beforehand. */
  id?: string;
  parent_id?: string;
  kind: UnitKind;
  name_vi: string;
  name_en: string;
  duty_phone: string | null;
};

/** Sets up a unit and tells the gateway of it. Without a parent it is the root of its own tree. Done by the operator. */
export async function createUnit(desk: Desk, asked: UnitAsked): Promise<{ id: string; root_id: string }> {
  const id = asked.id ?? newId();
  return asActor(desk.db, "system", async (tx) => {
    const parent = asked.parent_id === undefined ? undefined : await findUnit(tx, asked.parent_id);
    if (asked.parent_id !== undefined && parent === undefined) throw new Fault("not_found");
    const root_id = parent?.root_id ?? id;
    const { kind, name_vi, name_en, duty_phone } = asked;
    const parent_id = parent?.id ?? null;
    const created_at = desk.now();
    await insertUnit(tx, { id, root_id, parent_id, kind, name_vi, name_en, duty_phone, created_at });
    await writeSettings(tx, created_at);
    await appendAudit(tx, desk.keys.audit, {
      root_id,
      at: created_at,
      officer_id: null,
      unit_id: id,
      act: "unit_created",
      subject_type: "unit",
      subject_id: id,
      detail: kind,
    });
    return { id, root_id };
  });
}
