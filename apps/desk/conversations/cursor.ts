import { Fault } from "@keng/contract/codes.ts";
import { isId } from "@keng/core/ids.ts";

/** A place in an order by time and id. */
export type Place = { at: Date; id: string };

export function cursorOf(place: Place): string {
  return `${place.at.getTime().toString(36)}.${place.id}`;
}

/** Throws `bad_request` for what is no cursor of ours. */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const [time = "", id = ""] = cursor.split(".");
  const ms = Number.parseInt(time, 36);
  if (!/^[0-9a-z]{1,12}$/.test(time) || !isId(id) || !(Math.abs(ms) < 8.64e15))
    throw new Fault("bad_request", { field: "cursor" });
  return { at: new Date(ms), id };
}

/** A place in the inbox: among threads whose clock runs, or below them. */
export type InboxPlace = Place & { part: "due" | "rest" };

export function inboxCursorOf(place: InboxPlace): string {
  return `${place.part === "due" ? "d" : "r"}.${cursorOf(place)}`;
}

export function inboxPlaceOf(cursor: string | undefined): InboxPlace | null {
  if (cursor === undefined) return null;
  const part = cursor.startsWith("d.") ? "due" : cursor.startsWith("r.") ? "rest" : null;
  const place = part === null ? null : placeOf(cursor.slice(2));
  if (part === null || place === null) throw new Fault("bad_request", { field: "cursor" });
  return { part, ...place };
}
