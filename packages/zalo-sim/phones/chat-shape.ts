import type { Chat, ChatCall, ChatMessage } from "../control-api.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const clock = new Intl.DateTimeFormat("vi-VN", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("vi-VN", {
  timeZone: ZONE,
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

export const timeOf = (at: string): string => clock.format(new Date(at));
const seconds = new Intl.DateTimeFormat("vi-VN", { timeZone: ZONE, timeStyle: "medium" });

export const secondOf = (at: string): string => seconds.format(new Date(at));
export const dayOf = (at: string): string => day.format(new Date(at));

export const unread = (chat: Chat | undefined): number =>
  chat?.messages.filter((one) => one.from === "oa" && one.seen !== true).length ?? 0;

export type Row = {
  message: ChatMessage;
  /** Set on the first message of a day. */
  day?: string;
  /** Set on the last message of a burst of one side. */
  time?: string;
};

const BURST_MS = 5 * 60_000;

/** Messages as a chat shows them: a day before the first of a day, a time below the last of a burst. */
export function rowsOf(messages: readonly ChatMessage[]): Row[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    const row: Row = { message };
    if (!before || dayOf(before.at) !== dayOf(message.at)) row.day = dayOf(message.at);
    const ends =
      !after ||
      after.from !== message.from ||
      dayOf(after.at) !== dayOf(message.at) ||
      Date.parse(after.at) - Date.parse(message.at) > BURST_MS;
    if (ends) row.time = timeOf(message.at);
    return row;
  });
}

/** Which calls stand before each message; the last entry holds those behind all. */
export function callsBefore(messages: readonly ChatMessage[], calls: readonly ChatCall[]): ChatCall[][] {
  const places: ChatCall[][] = Array.from({ length: messages.length + 1 }, () => []);
  for (const call of calls) {
    const index = messages.findIndex((one) => Date.parse(one.at) > Date.parse(call.at));
    places[index < 0 ? messages.length : index]?.push(call);
  }
  return places;
}

/** 1 minute 5 seconds as `1:05`. */
export function lengthOf(ms: number): string {
  const all = Math.round(ms / 1000);
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, "0")}`;
}

/** 12.345 bytes as people say it. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(".", ",")} MB`;
}

/** 84901234567 → 0901 234 567; short numbers such as 113 stay. */
export function phoneOf(code: string): string {
  const local = /^84\d{8,}$/.test(code) ? `0${code.slice(2)}` : code;
  return local.length < 9 ? local : local.replace(/^(\d{4})(\d{3})(\d+)$/, "$1 $2 $3");
}

export const grouped = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ".");

/** Without diacritics and case, for finding a person by a name typed in haste. */
export const folded = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();

export const initial = (name: string): string =>
  (name.trim().split(/\s+/).at(-1) ?? "?").charAt(0).toUpperCase();
