import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { PresentOfficer, PresenceState } from "@keng/contract/habits.ts";
import { api, newRequestId } from "../api.ts";
import { presenceRead } from "../reads.ts";
import { draftOf } from "./drafts.ts";

const EVERY_MS = 10_000;
/** Somebody who has paused so long is looking again. */
const TYPING_MS = 6000;
/** One id for this tab: an officer may have several screens. */
const SCREEN = newRequestId();

/** Says that this screen shows a thread while it is in view, and that somebody types in it; says good-bye on leaving. */
export function useSayPresence(thread: string): void {
  useEffect(() => {
    let typedAt = 0;
    let said: PresenceState | null = null;
    const say = (state: PresenceState): void => {
      said = state;
      api.sayPresence(thread, SCREEN, state);
    };
    const look = (): void => {
      if (document.visibilityState !== "visible") {
        if (said !== "away") say("away");
        return;
      }
      say(Date.now() - typedAt < TYPING_MS ? "typing" : "looking");
    };
    const leave = (): void => say("away");
    const stopDraft = draftOf(thread).subscribe(() => {
      if (draftOf(thread).get() === "" || !document.hasFocus()) return;
      typedAt = Date.now();
      if (said !== "typing") look();
    });
    const timer = setInterval(look, EVERY_MS);
    const pause = setInterval(() => {
      if (said === "typing" && Date.now() - typedAt >= TYPING_MS) look();
    }, 1000);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pagehide", leave);
    look();
    return () => {
      stopDraft();
      clearInterval(timer);
      clearInterval(pause);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [thread]);
}

export function usePresent(thread: string): readonly PresentOfficer[] {
  return useQuery(presenceRead(thread)).data ?? [];
}
