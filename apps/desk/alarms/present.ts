import type { AlarmView, ToldView } from "@keng/contract/console-shifts.ts";
import type { ReachedRow, ToldRow } from "./alarm.store.ts";

export const toldView = ({ told, at, officers, seen }: ToldRow): ToldView => ({
  told,
  at: at.toISOString(),
  officers,
  seen,
});

export function alarmView(row: ReachedRow, steps: readonly ToldRow[]): AlarmView {
  const { ids, what, told, note_id, conversation_id, label } = row;
  return {
    ids,
    what,
    told,
    at: row.at.toISOString(),
    since: row.since.toISOString(),
    unit: { id: row.unit_id, name_vi: row.name_vi, name_en: row.name_en, duty_phone: row.duty_phone },
    conversation: conversation_id === null || label === null ? null : { id: conversation_id, label },
    note_id,
    steps: steps.map(toldView),
  };
}
