import type { Gateway } from "../context.ts";
import { nextTurn } from "../webhook/raw-event.store.ts";

/** In how many milliseconds the next event is due; undefined when none waits. */
export async function nextTurnIn(gateway: Gateway): Promise<number | undefined> {
  const at = await gateway.db.transaction().execute((tx) => nextTurn(tx));
  return at === undefined ? undefined : Math.max(0, at.getTime() - gateway.now().getTime());
}
