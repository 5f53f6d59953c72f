import { useCallback, useState } from "react";
import type { ConversationRow } from "@keng/contract/console-api.ts";
import { makeStore, useStore } from "../store.ts";
import { heldRows, type HeldRows } from "./held-rows.ts";

/** Goes up after an act of one's own on a thread: then the list may move, one expects it to. */
export const ownAct = makeStore(0);

export function listMayMove(): void {
  ownAct.set(ownAct.get() + 1);
}

type Taken = { fresh: readonly ConversationRow[]; rows: readonly ConversationRow[]; act: number };

/** Rows as they are shown: new ones wait while somebody is reading, until that person asks for them or leaves. */
export function useHeldRows(
  fresh: readonly ConversationRow[],
  reading: boolean,
): HeldRows<ConversationRow> & { showNew: () => void } {
  const act = useStore(ownAct);
  const [taken, setTaken] = useState<Taken>({ fresh, rows: fresh, act });
  const held = taken.fresh === fresh ? null : heldRows(taken.rows, fresh);
  const mayMove = !reading || act !== taken.act || taken.rows.length === 0;
  const showNew = useCallback(() => setTaken({ fresh, rows: fresh, act }), [fresh, act]);
  if (mayMove && (held !== null || act !== taken.act)) {
    setTaken({ fresh, rows: fresh, act });
    return { rows: fresh, waiting: 0, showNew };
  }
  return held === null ? { rows: taken.rows, waiting: 0, showNew } : { ...held, showNew };
}
