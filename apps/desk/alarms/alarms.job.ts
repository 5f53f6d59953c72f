import { SECOND } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound } from "../rounds.job.ts";
import { type Climbed, climbAlarms } from "./climb.command.ts";
import { settleAnswered } from "./settle.command.ts";
import { tellUnsigned } from "./tell-unsigned.command.ts";

/** Looks for what nobody answers, as long as the desk runs; what is found at once is told once to each. */
export function startAlarms(desk: Desk): { stop(): Promise<void> } {
  let isStopping = false;
  const rounds = goRound(desk, "alarms", 5 * SECOND, async () => {
    const over = await settleAnswered(desk);
    const officers = new Set([...over, ...(await tellUnsigned(desk))]);
    const tell = (climbed: readonly Climbed[]): void => {
      for (const one of climbed) {
        desk.live.tell({ type: one.is_emergency ? "emergency" : "conversation", id: one.conversation_id });
        for (const officer of one.officers) officers.add(officer);
      }
    };
    for (let climbed = await climbAlarms(desk); climbed.length > 0; climbed = await climbAlarms(desk)) {
      tell(climbed);
      if (isStopping) break;
    }
    for (const officer of officers) desk.live.alarm(officer);
  });
  return {
    stop: () => {
      isStopping = true;
      return rounds.stop();
    },
  };
}
