import type { PushKind } from "@keng/contract/push-kinds.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { OtherSide } from "@keng/seal/other-side.ts";
import { insertOutbound } from "../passage/outbound.store.ts";
import { addressesOf, noteTold } from "./push.store.ts";

/** The gateway takes so many in one piece. */
const MOST = 500;

/**
 * Has the browsers of these officers woken, in the transaction of what happened: it is told once, and not when it did
 * not happen. Called as `system`. Only what kind of alarm it is passes, of whom and of what nothing.
 */
export async function wakeOfficers(
  tx: Tx,
  gateway: OtherSide,
  officers: readonly string[],
  what: PushKind,
  at: Date,
): Promise<void> {
  if (officers.length === 0) return;
  const browsers = await addressesOf(tx, officers);
  if (browsers.length === 0) return;
  const ids = browsers.map(({ id }) => id);
  await noteTold(tx, ids, at);
  for (let from = 0; from < browsers.length; from += MOST) {
    const to = browsers
      .slice(from, from + MOST)
      .map(({ id, sealed }) => ({ id, sealed: sealed.toString("base64") }));
    await insertOutbound(tx, gateway, { kind: "push", what, to }, at);
  }
}
