import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import type { ConversationView } from "@keng/contract/console-api.ts";
import * as thread from "@keng/i18n/officer/thread.ts";
import { api, newRequestId, type MarkAs, type Undoable } from "../api.ts";
import { useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import { refreshInbox } from "./refresh-inbox.ts";
import { listMayMove } from "./use-held-rows.ts";

/** After an act of one's own everything about the thread is asked anew, and the list may move. */
export function useRefresh(id: string): () => void {
  const queries = useQueryClient();
  return () => {
    const keys = [KEYS.conversation(id), KEYS.messages(id), KEYS.counts, KEYS.emergencies];
    void Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    void refreshInbox(queries).then(listMayMove, () => undefined);
  };
}

export function useClaim(id: string, label: string): UseMutationResult<ConversationView, Error, boolean> {
  const t = useTexts(thread);
  const fault = useFaultText();
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: (takeOver: boolean) => api.claim(id, takeOver),
    onSuccess: () => say(t("claimed", { label })),
    onError: (error) => say(fault(error), null, "fault"),
    onSettled: refresh,
  });
}

export function useRelease(id: string, label: string): UseMutationResult<void, Error, void> {
  const t = useTexts(thread);
  const fault = useFaultText();
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: () => api.release(id),
    onSuccess: () => say(t("released", { label })),
    onError: (error) => say(fault(error), null, "fault"),
    onSettled: refresh,
  });
}

/** Takes an act on a thread back, and says so. */
export function useUndo(id: string): UseMutationResult<void, Error, string> {
  const t = useTexts(thread);
  const fault = useFaultText();
  return useMutation({
    mutationFn: (undoId: string) => api.undo(id, undoId),
    onSuccess: () => say(t("undone")),
    onError: (error) => say(fault(error), null, "fault"),
    onSettled: useRefresh(id),
  });
}

/** Marks a thread; for ten seconds the notice holds the way back. */
export function useMark(id: string, label: string): UseMutationResult<Undoable, Error, MarkAs> {
  const t = useTexts(thread);
  const fault = useFaultText();
  const refresh = useRefresh(id);
  const undo = useUndo(id);
  return useMutation({
    mutationFn: (as: MarkAs) => api.mark(id, newRequestId(), as),
    onSuccess: (undoable, as) => say(t(`marked.${as}`, { label }), () => undo.mutate(undoable.undo_id)),
    onError: (error) => say(fault(error), null, "fault"),
    onSettled: refresh,
  });
}
