import type { ZaloOauthError } from "@keng/zalo/errors.ts";

/** Why a page has to be connected anew. */
export type LostCode = "expired" | "revoked" | "used_twice";

/**
 * What can be told from Zalo's answer to a refresh that failed for good: it says nothing at all to a token that was used
 * before, and the same to one that ran out as to one that was revoked, but when ours ran out we know ourselves.
 */
export function lostCodeOf(
  error: Pick<ZaloOauthError, "code" | "errorName">,
  refreshExpiresAt: Date,
  at: Date,
): LostCode {
  if (refreshExpiresAt <= at) return "expired";
  return error.code === null && error.errorName === "" ? "used_twice" : "revoked";
}
