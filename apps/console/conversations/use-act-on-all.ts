import { useQueryClient } from "@tanstack/react-query";
import { errorText } from "@keng/i18n/errors.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import * as windows from "@keng/i18n/officer/thread-windows.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import { useLang, useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import { actOnAll, undoAll, type Act, type Chosen, type Outcome } from "./act-on-all.ts";
import { chosen } from "./chosen.ts";
import { outcomes as shown } from "./thread-dialogs.ts";

/** Acts on one thread or many, says what happened, and offers the way back; what was refused is shown row by row. */
export function useActOnAll(): (threads: readonly Chosen[], act: Act) => Promise<void> {
  const t = useTexts(windows);
  const sort = useTexts(sorting);
  const thread = useTexts(threadTexts);
  const word = useTexts(words);
  const lang = useLang();
  const queries = useQueryClient();

  const sentence = (act: Act, label: string): string => {
    if (act.what === "assign")
      return act.to === null ? t("unassigned", { label }) : t("assigned", { label, name: act.name });
    if (act.what === "snooze")
      return act.until === null
        ? t("unsnoozed", { label })
        : t("snoozed", { label, when: dateTime(act.until) });
    if (act.what === "mark") return thread(`marked.${act.as}`, { label });
    return t(act.what === "read" ? "read" : "unread", { label });
  };
  const fault = (code: NonNullable<Outcome["fault"]>): string =>
    code === "offline" ? word("offline") : errorText(lang, code);

  const back = async (done: readonly Outcome[]): Promise<void> => {
    const results = await undoAll(queries, done);
    const refused = results.filter((one) => one.fault !== null);
    if (refused.length === 0) say(thread("undone"));
    else if (results.length === 1 && refused[0]?.fault != null) say(fault(refused[0].fault), null, "fault");
    else shown.set(results);
  };

  return async (threads, act) => {
    const results = await actOnAll(queries, threads, act);
    const done = results.filter((one) => one.fault === null);
    const gone = new Set(done.map(({ thread: { id } }) => id));
    chosen.set(chosen.get().filter(({ id }) => !gone.has(id)));
    const undo = done.some((one) => one.back !== null) ? () => void back(done) : null;
    const [only] = results;
    if (results.length === 1 && only !== undefined) {
      if (only.fault === null) say(sentence(act, only.thread.label), undo);
      else say(fault(only.fault), null, "fault");
      return;
    }
    if (done.length === results.length) say(sort("done_all", { n: done.length }), undo);
    else {
      say(
        done.length === 0 ? sort("failed_all") : t("done_many", { done: done.length, all: results.length }),
        undo,
        done.length === 0 ? "fault" : "quiet",
      );
      shown.set(results);
    }
  };
}
