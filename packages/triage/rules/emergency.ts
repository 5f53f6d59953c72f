import type { EmergencyRule } from "./emergency-rule.ts";
import { LIFE_RULES } from "./life.ts";
import { VIOLENCE_RULES } from "./violence.ts";
import { WEAK_RULES } from "./weak.ts";

/** All rules for danger, in the order of decisions. */
export const EMERGENCY_RULES: readonly EmergencyRule[] = [...LIFE_RULES, ...VIOLENCE_RULES, ...WEAK_RULES];
