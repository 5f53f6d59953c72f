import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import type { QuickReply } from "@keng/contract/habits.ts";
import { filled, type Placeholder } from "@keng/contract/placeholders.ts";
import { date, time } from "@keng/i18n/formats.ts";
import { unaccented } from "../tips/unaccented.ts";

/** A sentence as it would stand in this thread. */
export type Ready = { key: string; name: string; text: string; shortcut: string | null };

/** What the placeholders stand for in a thread, in the language in which its citizen writes. */
export function valuesFor(
  thread: Pick<ConversationView, "receipt_code" | "unit" | "lang">,
  me: Pick<Me, "display_name">,
  now: number,
): Record<Placeholder, string> {
  return {
    ma_tin: thread.receipt_code,
    don_vi: thread.lang === "en" ? thread.unit.name_en : thread.unit.name_vi,
    can_bo: me.display_name,
    ngay: date(now),
    gio: time(now),
  };
}

/** The unit's own sentences first, each filled. */
export function readyFor(
  library: readonly QuickReply[],
  builtIn: readonly Ready[],
  values: Readonly<Record<Placeholder, string>>,
): Ready[] {
  return [
    ...library
      .filter((one) => !one.archived)
      .map((one) => ({
        key: one.id,
        name: one.name,
        text: filled(one.text, values),
        shortcut: one.shortcut,
      })),
    ...builtIn,
  ];
}

/** Those in which all these words stand, without regard to accents; a shortcut that begins so comes first. */
export function matching(ready: readonly Ready[], typed: string): Ready[] {
  const sought = unaccented(typed);
  if (sought === "") return [...ready];
  const words = sought.split(/\s+/);
  const begins = (one: Ready): boolean => one.shortcut?.startsWith(sought) === true;
  const holds = (one: Ready): boolean => {
    const all = unaccented(`${one.name} ${one.text} ${one.shortcut ?? ""}`);
    return words.every((word) => all.includes(word));
  };
  return [...ready.filter(begins), ...ready.filter((one) => !begins(one) && holds(one))];
}
