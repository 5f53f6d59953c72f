import type { OutboundPageLeave } from "@keng/contract/exchange-pages.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { dropPair } from "../token/token.store.ts";
import { lockPage, setDisconnected } from "../vault/page.store.ts";
import { passStandings } from "./standing.store.ts";

/** Forgets a page's tokens. What people still write there is taken in: only sending ends. */
export async function leavePage(tx: Tx, gateway: Gateway, leave: OutboundPageLeave): Promise<void> {
  const page = await lockPage(tx, leave.page_id);
  if (page === undefined || page.unit_id !== leave.unit_id) return;
  await dropPair(tx, leave.page_id);
  await setDisconnected(tx, leave.page_id, gateway.now());
  await passStandings(tx, gateway, [leave.page_id]);
}
