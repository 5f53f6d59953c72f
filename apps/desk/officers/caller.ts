import type { Desk } from "../context.ts";
import { knownBrowser } from "./cookie.ts";
import { type TryFrom, tryFromOutside } from "./try-from.ts";

/** What a request says of where it comes from. The network's address is hashed and never kept. */
export type Caller = { device: string; network: string; cookies: string | undefined };

/** Under what a try of this caller with this name is counted. */
export function callerTries(desk: Desk, username: string, caller: Caller): TryFrom {
  const { session } = desk.keys;
  const known = knownBrowser(session, desk.config.public_url, username, caller.cookies);
  return tryFromOutside(session, { username, network: caller.network, known });
}
