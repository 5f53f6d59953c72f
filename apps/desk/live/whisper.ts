import type { PresenceState } from "@keng/contract/habits.ts";
import { openOrNothing, sealJsonWith } from "@keng/seal/json.ts";

/** The channel between the processes of the desk. PostgreSQL lets any role listen: what is said there is sealed. */
export const WHISPERS = "keng_desk";

/** What one process of the desk tells all of them: ids, a state, an officer's name; never what somebody wrote. */
export type Whisper =
  | { kind: "draft"; officer_id: string; conversation_id: string }
  | {
      kind: "presence";
      conversation_id: string;
      officer_id: string;
      display_name: string;
      screen_id: string;
      state: PresenceState;
    };

/** Every whisper has one length, so that who listens learns the moment and nothing more. */
const LENGTH = 700;

export function sealWhisper(master: Uint8Array, said: Whisper): string {
  const size = Buffer.byteLength(JSON.stringify(said));
  return sealJsonWith(master, { said, pad: " ".repeat(Math.max(0, LENGTH - size)) }).toString("base64");
}

/** Null for what another key sealed, or nobody. */
export function openWhisper(master: Uint8Array, payload: string): Whisper | null {
  const opened = openOrNothing(master, Buffer.from(payload, "base64"));
  if (opened === null || typeof opened !== "object" || !("said" in opened)) return null;
  return opened.said as Whisper;
}
