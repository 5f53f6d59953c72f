import type { AlarmView } from "@keng/contract/console-shifts.ts";

/** One line of the strip: alarms of one kind and unit go together, however many there are. */
export type Strip = {
  key: string;
  kind: "emergency" | "late" | "late_above" | "unsigned";
  alarms: readonly [AlarmView, ...AlarmView[]];
};

/**
 * What the strip says. An emergency whose thread the officer may read lies over the screen already, larger than any
 * strip.
 */
export function stripsOf(alarms: readonly AlarmView[]): Strip[] {
  const strips = new Map<string, { kind: Strip["kind"]; alarms: [AlarmView, ...AlarmView[]] }>();
  for (const alarm of alarms) {
    const isOurs = alarm.conversation !== null;
    if (alarm.what === "emergency" && isOurs) continue;
    const kind = alarm.what === "late" && !isOurs ? "late_above" : alarm.what;
    const key = kind === "late" ? kind : `${kind} ${alarm.unit.id} ${alarm.note_id ?? ""}`;
    const strip = strips.get(key);
    if (strip === undefined) strips.set(key, { kind, alarms: [alarm] });
    else strip.alarms.push(alarm);
  }
  return [...strips].map(([key, strip]) => ({ key, ...strip }));
}

/** Since when whoever waits longest has waited. */
export const longest = (alarms: Strip["alarms"]): string =>
  alarms.map((alarm) => alarm.since).toSorted()[0] ?? alarms[0].since;
