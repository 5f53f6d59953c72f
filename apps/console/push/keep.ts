import type { ShownLang } from "@keng/i18n/messages.ts";
import { queries } from "../query-client.ts";
import { addressFor, agreedHere, keepAgreed, pushPossible } from "./browser-push.ts";
import { pushApi, pushRead } from "./push-api.ts";

/**
 * An officer who agreed here goes on being told: browsers change their address, servers their key, officers their
 * language. Quiet about everything: the account page says how it stands.
 */
export async function keepBeingTold(officer_id: string, lang: ShownLang): Promise<void> {
  if (agreedHere(officer_id) === null || !pushPossible() || Notification.permission !== "granted") return;
  try {
    const { key } = await queries.fetchQuery(pushRead);
    if (key === null) return;
    const { id } = await pushApi.agree(await addressFor(key, lang));
    keepAgreed(officer_id, id);
  } catch {
    // at the next visit
  }
}
