import { queryOptions } from "@tanstack/react-query";
import type { PushAddress, PushState, pushAgreed } from "@keng/contract/push.ts";
import { ask } from "../api.ts";

type PushAgreed = (typeof pushAgreed)["_output"];

/** Only the account page asks for these; a first visit does without them. */
export const pushApi = {
  agree: (address: PushAddress) => ask<PushAgreed>("POST", "/api/push/browsers", address),
  refuse: (id: string) => ask<PushState>("DELETE", `/api/push/browsers/${encodeURIComponent(id)}`),
  try: () => ask<void>("POST", "/api/push/try", {}),
};

export const pushRead = queryOptions({
  queryKey: ["push"],
  queryFn: () => ask<PushState>("GET", "/api/push"),
});
