import { pino } from "pino";
import { EVENTS, type EventName, type EventFields } from "./events.ts";

/** Writes one event. Fields that its row in the table does not name are not written, whatever a caller hands in. */
export type Log = <E extends EventName>(event: E, fields: EventFields<E>) => void;

/** A log to standard output, one JSON object a line. `side` tells which program speaks. */
export function openLog(side: "gateway" | "desk" | "start", write?: (line: string) => void): Log {
  const destination = write === undefined ? undefined : { write };
  const options = {
    base: { side },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return (event, fields) => {
    const row = EVENTS[event];
    const kept: Record<string, string | number | boolean | null> = { event };
    for (const name of row.fields) {
      const value = (fields as Record<string, unknown>)[name];
      if (value === undefined) continue;
      kept[name] = safe(value);
    }
    logger[row.level](kept);
  };
}

/** Only ids, numbers, codes: a string that looks like a sentence or a phone number is not written. */
function safe(value: unknown): string | number | boolean | null {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "string" && value.length <= 120 && /^[\w./:*{}@-]*$/.test(value)) return value;
  return "[withheld]";
}
