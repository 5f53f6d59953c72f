import { queryOptions } from "@tanstack/react-query";
import type { TokenRow, tokenMade } from "@keng/contract/tokens.ts";
import type { Scope } from "@keng/contract/token-can.ts";
import { ask } from "../api.ts";

export type TokenMade = (typeof tokenMade)["_output"];

/** Only the account page asks for tokens; a first visit does without these. */
export const tokenApi = {
  make: (wish: { id: string; name: string; scopes: readonly Scope[]; days: number; password: string }) =>
    ask<TokenMade>("POST", "/api/tokens", wish),
  revoke: (id: string) => ask<void>("DELETE", `/api/tokens/${encodeURIComponent(id)}`),
};

export const tokensRead = queryOptions({
  queryKey: ["tokens"],
  queryFn: () => ask<TokenRow[]>("GET", "/api/tokens"),
});
