import type { InboundPage } from "@keng/contract/exchange-pages.ts";
import { MINUTE } from "@keng/core/time.ts";

/** What the vault knows of a page's connection. */
export type Standing = {
  id: string;
  unit_id: string;
  name: string;
  send_family: string;
  created_at: Date;
  connected_at: Date | null;
  disconnected_at: Date | null;
  last_event_at: Date | null;
  problem: string | null;
  access_expires_at: Date | null;
  refresh_expires_at: Date | null;
  lost_at: Date | null;
  lost_code: string | null;
};

const LAST_EVENT_TO_MS = 5 * MINUTE;

/** How a page stands, as the desk is told. Without a token it is not connected, whoever took it away. */
export function standingOf(row: Standing, at: Date): InboundPage {
  const isGone = row.disconnected_at !== null || row.access_expires_at === null;
  const problem = isGone ? null : ((row.lost_code ?? row.problem) as InboundPage["problem"]);
  return {
    kind: "page",
    page_id: row.id,
    unit_id: row.unit_id,
    name: row.name,
    family: row.send_family as InboundPage["family"],
    state: isGone ? "disconnected" : row.lost_at === null ? "connected" : "lost",
    problem,
    connected_at: isGone ? null : (row.connected_at ?? row.created_at).toISOString(),
    access_until: isGone ? null : told(row.access_expires_at),
    refresh_until: isGone ? null : told(row.refresh_expires_at),
    last_event_at: told(coarse(row.last_event_at)),
    at: at.toISOString(),
  };
}

const told = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Not the moment in which somebody wrote. */
function coarse(at: Date | null): Date | null {
  return at === null ? null : new Date(Math.floor(at.getTime() / LAST_EVENT_TO_MS) * LAST_EVENT_TO_MS);
}
