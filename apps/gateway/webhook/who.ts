import { readId } from "@keng/zalo/ids.ts";
import { isObject, obj, str } from "@keng/zalo/json.ts";

/** Whose event a body is: the person at the page, whichever of Zalo's shapes names them; null when none does. */
export function whoOf(body: unknown): string | null {
  if (!isObject(body)) return null;
  const isFromPage = (str(body["event_name"]) ?? "").startsWith("oa_");
  return (
    readId(obj(body["follower"])["id"]) ??
    readId(obj(body[isFromPage ? "recipient" : "sender"])["id"]) ??
    readId(body["user_id"])
  );
}
