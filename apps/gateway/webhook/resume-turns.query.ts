import { readBody } from "./read-body.ts";
import type { Accepting } from "../context.ts";
import { openRawEvent } from "./raw-event.ts";
import { postponedRawEvents } from "./raw-event.store.ts";
import type { Turns } from "./turns.ts";
import { whoOf } from "./who.ts";

const MOST = 50_000;

/** At start: whoever has a line before them stays in it, so that what one person sends keeps its order. */
export async function resumeTurns(gateway: Accepting, turns: Turns): Promise<void> {
  const rows = await gateway.db.transaction().execute((tx) => postponedRawEvents(tx, gateway.now(), MOST));
  for (const row of rows) {
    const raw = openRawEvent(gateway.keys, row);
    if (raw !== undefined) turns.resume(whoOf(readBody(Buffer.from(raw.bytes).toString())), row.next_at);
  }
}
