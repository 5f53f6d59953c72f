import { SECOND } from "@keng/core/time.ts";
import { openHints } from "@keng/db/hints.ts";
import type { Desk } from "../context.ts";
import { openWhisper, WHISPERS } from "./whisper.ts";

const EVERY = 5 * SECOND;

/** Listens to what the processes of the desk tell each other: drafts to an officer's other screens, who is where. */
export function startWhispers(desk: Desk): { stop(): Promise<void> } {
  const { live } = desk;
  const hints = openHints(desk.config.database_url, [WHISPERS], (_, payload) => {
    const said = payload === "" ? null : openWhisper(desk.keys.master, payload);
    if (said === null) return;
    if (said.kind === "draft")
      live.send(new Set([said.officer_id]), { type: "draft", id: said.conversation_id });
    else if (live.presence.hear(said, desk.now())) live.tell({ type: "presence", id: said.conversation_id });
  });
  const timer = setInterval(() => {
    for (const id of live.presence.forget(desk.now())) live.tell({ type: "presence", id });
  }, EVERY);
  return {
    stop: async () => {
      clearInterval(timer);
      await hints.close();
    },
  };
}
