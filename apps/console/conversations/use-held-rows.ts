import { useCallback, useState } from "react";
import type { ConversationRow } from "@keng/contract/console-api.ts";
import { makeStore, useStore } from "../store.ts";
import { heldRows, type HeldRows } from "./held-rows.ts";

/** Goes up after an act of one's own on a thread: then the list may move, one expects it to. */
export const ownAct = makeStore(0);

export function listMayMove(): void {
  ownAct.set(ownAct.get() + 1);
}

type Taken = {
  fresh: readonly ConversationRow[];
  rows: readonly ConversationRow[];
  act: number;
  what: string | null;
};

/**
 * Rows as they are shown: new ones wait while somebody is reading, until that person asks for them or leaves. `what`
 * they answer; when that changes they are others, null while others are still to come.
 */
export function useHeldRows(
  fresh: readonly ConversationRow[],
  reading: boolean,
  what: string | null,
): HeldRows<ConversationRow> & { showNew: () => void } {
  const act = useStore(ownAct);
  const [taken, setTaken] = useState<Taken>({ fresh, rows: fresh, act, what });
  const held = taken.fresh === fresh ? null : heldRows(taken.rows, fresh);
  const isOther = what !== null && what !== taken.what;
  const mayMove = !reading || act !== taken.act || taken.rows.length === 0 || isOther;
  const showNew = useCallback(() => setTaken({ fresh, rows: fresh, act, what }), [fresh, act, what]);
  if (mayMove && (held !== null || act !== taken.act || isOther)) {
    setTaken({ fresh, rows: fresh, act, what: what ?? taken.what });
    return { rows: fresh, waiting: 0, showNew };
  }
  return held === null ? { rows: taken.rows, waiting: 0, showNew } : { ...held, showNew };
}
