import { useQuery } from "@tanstack/react-query";
import type { Colleague } from "@keng/contract/habits.ts";
import { colleaguesRead } from "../reads.ts";

const NOBODY: readonly Colleague[] = [];

/** Who works with this officer, once somebody wants to know. */
export function useColleagues(wanted: boolean): readonly Colleague[] {
  return useQuery({ ...colleaguesRead, enabled: wanted }).data ?? NOBODY;
}
