import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import type { ConversationView } from "@keng/contract/console-api.ts";
import type { TipView } from "@keng/contract/console-tips.ts";
import * as work from "@keng/i18n/officer/work.ts";
import { api, type PlaceEdit } from "../api.ts";
import { useRefresh } from "../conversations/acts.ts";
import { useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";

/** Writes the place of a report; for ten seconds the notice holds the way back. */
export function useSavePlace(
  id: string,
  tip: TipView,
  onSaved: () => void,
): UseMutationResult<ConversationView, Error, PlaceEdit> {
  const t = useTexts(work);
  const fault = useFaultText();
  const refresh = useRefresh(id);
  const { hamlet, detail, point } = tip.place;
  const undo = useMutation({
    mutationFn: () => api.setPlace(id, { hamlet, detail, point }),
    onSuccess: () => say(t("place_undone")),
    onError: (error) => say(fault(error), null, "fault"),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: (place: PlaceEdit) => api.setPlace(id, place),
    onSuccess: () => {
      say(t("place_saved"), () => undo.mutate());
      onSaved();
    },
    onSettled: refresh,
  });
}
