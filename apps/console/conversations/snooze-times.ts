const HANOI_MS = 7 * 3_600_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = 7 * HOUR + HOUR / 2;
const EVENING = 20 * HOUR;

export type SnoozeTime = { name: "hour" | "this_morning" | "evening" | "morning" | "monday"; at: string };

/** The moment at which a day begins in Vietnam. */
const dayOf = (at: number): number => Math.floor((at + HANOI_MS) / DAY) * DAY - HANOI_MS;
/** 0 is Sunday. */
const weekday = (at: number): number => new Date(at + HANOI_MS).getUTCDay();

/** Times that are a press away: in an hour, by night this morning, this evening, tomorrow morning, Monday morning. */
export function snoozeTimes(now: number): SnoozeTime[] {
  const today = dayOf(now);
  const tomorrow = today + DAY;
  const monday = today + DAY * ((8 - weekday(now)) % 7 || 7);
  const times: { name: SnoozeTime["name"]; at: number }[] = [
    { name: "hour", at: Math.ceil((now + HOUR) / 60_000) * 60_000 },
    ...(now + HOUR < today + MORNING ? [{ name: "this_morning" as const, at: today + MORNING }] : []),
    ...(now + HOUR < today + EVENING ? [{ name: "evening" as const, at: today + EVENING }] : []),
    { name: "morning", at: tomorrow + MORNING },
    ...(monday > tomorrow ? [{ name: "monday" as const, at: monday + MORNING }] : []),
  ];
  return times.map(({ name, at }) => ({ name, at: new Date(at).toISOString() }));
}

/** What a field for date and time holds, as Vietnam's time; null while it is not whole. */
export function hanoiInput(typed: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(typed)) return null;
  const at = new Date(`${typed}:00+07:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
