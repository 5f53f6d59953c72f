import { meetings } from "./danger.ts";
import { type Evidence, has, phraseOf } from "./evidence.ts";
import type { TriageReason } from "./kinds.ts";

export type Revenge = { emergency: boolean; reason: TriageReason };

/** Somebody is threatened, attacked or found out because of what was reported. */
export function revengeIn(evidence: Evidence): Revenge | null {
  const threatened = meetings(evidence, {
    need: ["REPORTED", "RETALIATE|KILL_THREAT|BURN_THREAT|WEAPON_HELD|MOB|ASSAULT"],
    within: 24,
  });
  const set = threatened.find((hits) => hits.every((hit) => hit.strong));
  const calm = has(evidence, "HYPOTHETIC|LAW_QUESTION|FICTION|WITHDRAW|RESOLVED");
  if (set !== undefined && !calm) {
    return { emergency: true, reason: { rule: "retaliation.threat", phrase: phraseOf(evidence, set) } };
  }
  const leaked = meetings(evidence, { need: ["REPORTED", "LEAK"], within: 16 })[0];
  if (leaked !== undefined && !has(evidence, "HYPOTHETIC|LAW_QUESTION|FICTION")) {
    return {
      emergency: false,
      reason: { rule: "retaliation.found_out", phrase: phraseOf(evidence, leaked) },
    };
  }
  return null;
}
