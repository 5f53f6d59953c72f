import type { vi } from "@keng/i18n/officer/cli-doctor.ts";

export type FindingKey = Extract<keyof typeof vi, `${"ok" | "warn" | "bad"}.${string}`>;
/** One thing that was looked at: in order, to be watched, or to be mended. Facts are names, numbers and codes. */
export type Finding = { key: FindingKey; facts: Readonly<Record<string, string | number>> };

export const finding = (key: FindingKey, facts: Finding["facts"] = {}): Finding => ({ key, facts });

export function isBad(one: Finding): boolean {
  return one.key.startsWith("bad.");
}
