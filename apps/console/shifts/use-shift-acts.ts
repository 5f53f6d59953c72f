import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Post } from "@keng/contract/shift-can.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import { newRequestId } from "../api.ts";
import { useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import { calls } from "./calls.ts";

/** The presses of a shift. Each is asked again under the same id until it is answered: twice is once. */
export function useShiftActs(): {
  begin: UseMutationResult<unknown, Error, Post>;
  take: UseMutationResult<unknown, Error, string>;
  withdraw: UseMutationResult<unknown, Error, string>;
  end: UseMutationResult<unknown, Error, string>;
} {
  const t = useTexts(shifts);
  const fault = useFaultText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [request, setRequest] = useState(newRequestId);
  const shared = {
    onError: (error: Error) => say(fault(error), null, "fault"),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: KEYS.shifts });
      void queries.invalidateQueries({ queryKey: KEYS.alarms });
    },
  };
  const done = (said: string): void => {
    setRequest(newRequestId());
    say(said);
  };
  return {
    begin: useMutation({
      ...shared,
      mutationFn: (post: Post) => calls.begin(request, post),
      onSuccess: () => done(t("begun")),
    }),
    take: useMutation({
      ...shared,
      mutationFn: (shift: string) => calls.take(shift, request),
      onSuccess: ({ note_id, threads }) => {
        done(t("taken", { n: threads }));
        void navigate({ to: "/ca-truc", search: { bb: note_id } });
      },
    }),
    withdraw: useMutation({
      ...shared,
      mutationFn: (shift: string) => calls.withdraw(shift),
      onSuccess: () => say(t("withdrawn")),
    }),
    end: useMutation({
      ...shared,
      mutationFn: (shift: string) => calls.end(shift),
      onSuccess: () => say(t("ended")),
    }),
  };
}
