import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { passStandings } from "../pages/standing.store.ts";
import { clearProblem, noteCaughtUp as note } from "../vault/page.store.ts";

/** Until here everything is in. `is_silent`: webhooks should have told of it and did not, which somebody must see to. */
export async function noteCaughtUp(
  gateway: Gateway,
  pageId: string,
  to: Date,
  is_silent: boolean,
): Promise<void> {
  await gateway.db.transaction().execute(async (tx) => {
    await note(tx, pageId, to);
    if (await clearProblem(tx, pageId, "not_permitted")) await passStandings(tx, gateway, [pageId]);
    if (is_silent)
      await passInward(tx, gateway, {
        kind: "alarm",
        code: "webhook_silent",
        page_id: pageId,
        at: gateway.now().toISOString(),
      });
  });
}
