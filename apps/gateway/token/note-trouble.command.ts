import { ReauthorizationRequired, ZaloOauthError } from "@keng/zalo/errors.ts";
import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { passStandings } from "../pages/standing.store.ts";
import { setProblem } from "../vault/page.store.ts";
import { lostCodeOf } from "./lost-code.ts";
import { noteLost, refreshEnds } from "./token.store.ts";

/**
 * A renewal failed: for good, and then somebody must connect the page anew; or because Zalo refuses the app, which only
 * the operator can mend. Each is told inward once. A bad moment of Zalo's is no trouble.
 */
export async function noteTrouble(
  gateway: Pick<Gateway, "db" | "keys" | "now" | "log" | "config">,
  pageId: string,
  error: unknown,
): Promise<void> {
  if (!(error instanceof ZaloOauthError)) return;
  await gateway.db.transaction().execute(async (tx) => {
    const at = gateway.now();
    if (!(error instanceof ReauthorizationRequired)) {
      if (await setProblem(tx, pageId, "app_refused")) await passStandings(tx, gateway, [pageId]);
      return;
    }
    const ends = await refreshEnds(tx, pageId);
    if (ends === undefined || !(await noteLost(tx, pageId, at, lostCodeOf(error, ends, at)))) return;
    gateway.log("token_lost", { page: pageId, code: "reauthorization" });
    const alarm = { kind: "alarm", code: "token_lost", page_id: pageId, at: at.toISOString() } as const;
    await passInward(tx, gateway, alarm);
    await passStandings(tx, gateway, [pageId]);
  });
}
