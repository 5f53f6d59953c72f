import { SECOND } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound } from "../rounds.job.ts";
import { markHeads } from "./mark-heads.command.ts";

/** Keeps how far the chains have come outside the database: what was marked can no longer be cut unnoticed. */
export function startMarking(desk: Desk): { stop(): Promise<void> } {
  const rounds = goRound(desk, "audit_mark", 2 * SECOND, () => markHeads(desk));
  return {
    stop: async () => {
      await rounds.stop();
      await rounds.once();
    },
  };
}
