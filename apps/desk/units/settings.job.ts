import { MINUTE } from "@keng/core/time.ts";
import type { Desk } from "../context.ts";
import { goRound, type Rounds } from "../rounds.job.ts";
import { tellGatewayOfUnits } from "./tell-gateway.command.ts";

/** At start and every minute; nothing is written when nothing changed. */
export function startTellingUnits(desk: Desk): Rounds {
  const rounds = goRound(desk, "units", MINUTE, () => tellGatewayOfUnits(desk));
  void rounds.once();
  return rounds;
}
