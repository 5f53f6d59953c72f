import type { Gateway } from "../context.ts";
import { setProblem } from "../vault/page.store.ts";
import { passStandings } from "./standing.store.ts";

/** What is wrong with a page although its token is good; told inward once. */
export async function noteProblem(gateway: Gateway, pageId: string, problem: "not_permitted"): Promise<void> {
  await gateway.db.transaction().execute(async (tx) => {
    if (await setProblem(tx, pageId, problem)) await passStandings(tx, gateway, [pageId]);
  });
}
