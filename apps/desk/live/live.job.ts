import { newId } from "@keng/core/ids.ts";
import { SECOND } from "@keng/core/time.ts";
import { openHints } from "@keng/db/hints.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { CHANNEL } from "./channel.ts";
import type { Hint, Word } from "./live.ts";
import { readersOf } from "./readers.query.ts";
import { MOST_WORDS, openWords } from "./relay.ts";
import { tellDesks } from "./tell-desks.command.ts";

const SILENT_EVERY = 5 * SECOND;

/**
 * Sends each hint to the open screens of those who may read the thread, here and at the other desks of this
 * installation. Hints of one moment share one query and one letter.
 */
export function startLive(desk: Desk): { stop(): Promise<void> } {
  const self = newId();
  desk.live.routeTo(
    gather(desk, async (hints: Hint[]) => {
      const readers = await readersOf(desk, hints);
      for (const hint of hints) desk.live.send(readers.get(hint.id) ?? new Set(), hint);
    }),
  );
  desk.live.relayTo(
    gather(desk, async (words: Word[]) => {
      for (let from = 0; from < words.length; from += MOST_WORDS)
        await tellDesks(desk, self, words.slice(from, from + MOST_WORDS));
    }),
  );
  const hints = openHints(desk.config.database_url, [CHANNEL], (_channel, payload) => {
    // the line to the others is new: what they said meanwhile is gone
    if (payload === "") desk.live.reset();
    for (const word of openWords(desk.keys.live, self, payload)) desk.live.hear(word);
  });
  const silent = setInterval(() => desk.live.forgetSilent(), SILENT_EVERY);
  return {
    stop: async () => {
      clearInterval(silent);
      await hints.close();
    },
  };
}

/** One thing after the other is handed in; what gathers while work is under way goes together. */
function gather<T>(desk: Desk, work: (items: T[]) => Promise<void>): (item: T) => void {
  let waiting: T[] = [];
  let isWorking = false;
  const go = async (): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    while (waiting.length > 0) {
      const items = waiting;
      waiting = [];
      try {
        await work(items);
      } catch (error) {
        desk.log("job_failed", { job: "live", ...failureFacts(error) });
      }
    }
    isWorking = false;
  };
  return (item) => {
    waiting.push(item);
    void go();
  };
}
