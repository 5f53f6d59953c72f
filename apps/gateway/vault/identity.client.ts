import type { JsonObject } from "@keng/zalo/json.ts";
import type { Gateway } from "../context.ts";

export type Person = {
  /** Name, avatar, phone and whatever else Zalo says: sealed as it is. */
  told: JsonObject;
  is_minor: boolean;
  is_follower: boolean | null;
};

/** Who somebody is, as Zalo tells the page. */
export async function fetchPerson(gateway: Gateway, pageId: string, userId: string): Promise<Person> {
  const detail = await gateway.oa(pageId).userDetail(userId);
  return { told: detail.raw, is_minor: detail.isSensitive, is_follower: detail.isFollower };
}
