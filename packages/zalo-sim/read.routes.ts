import type { FastifyInstance } from "fastify";
import type { Platform } from "./acts.ts";
import { bodyOf, dataOf, pageOf } from "./api.ts";
import type { Api, Caller } from "./api.ts";
import { asId } from "./json.ts";
import type { Json } from "./json.ts";
import { used } from "./media.store.ts";
import { findMessage, pageOfChat, pageOfRecent } from "./message.store.ts";
import type { MessageRow } from "./message.store.ts";
import { countFollowers } from "./page.store.ts";
import { findByUserId, findPerson, findRelation, listFollowers } from "./person.store.ts";
import type { Relation } from "./person.store.ts";
import { wireHistory } from "./wire.ts";
import type { World } from "./world.ts";
import { Refusal, invalid } from "./zalo-error.ts";

function relationFor(world: World, { oa }: Caller, data: Json): Relation {
  const userId = asId(data["user_id"]);
  if (userId === null) throw invalid("user_id");
  const relation = findByUserId(world.db, oa.oa_id, userId);
  if (relation === undefined) throw new Refusal(-213);
  return relation;
}

function avatarOf(world: World, kind: "people" | "oas", id: string): string {
  return `${world.baseUrl}/_sim/${kind}/${id}/avatar.svg`;
}

function history(world: World, { oa }: Caller, rows: readonly MessageRow[]): Json[] {
  const page = { id: oa.oa_id, name: oa.name, avatar: avatarOf(world, "oas", oa.oa_id) };
  return rows.map((row) => {
    const relation = findRelation(world.db, row.person_id, oa.oa_id);
    const person = findPerson(world.db, row.person_id);
    const avatar = avatarOf(world, "people", row.person_id);
    const user = { id: relation?.user_id ?? "", name: person?.name ?? "", avatar };
    return wireHistory(row, { user, oa: page }, world.baseUrl);
  });
}

const vietnam = 7 * 3600 * 1000;
function vietnameseDate(at: number): string {
  const [date] = new Date(at + vietnam).toISOString().split("T");
  return (date ?? "").split("-").toReversed().join("/");
}

function profile(world: World, relation: Relation): Json {
  const person = findPerson(world.db, relation.person_id);
  const avatar =
    person?.avatar === undefined || person.avatar === ""
      ? avatarOf(world, "people", relation.person_id)
      : person.avatar;
  const last = relation.last_interaction_at;
  return {
    user_id: relation.user_id,
    user_id_by_app: relation.user_id_by_app,
    user_external_id: "",
    display_name: person?.name ?? "",
    user_alias: person?.name ?? "",
    is_sensitive: person?.minor === 1,
    user_last_interaction_date: last === null ? "" : vietnameseDate(last),
    user_is_follower: relation.following === 1,
    avatar,
    avatars: { "120": avatar, "240": avatar },
    dynamic_param: "",
    tags_and_notes_info: { notes: [], tag_names: [] },
    shared_info: { address: "", city: "", district: "", phone: 0, name: "", user_dob: "" },
  };
}

function quotaV2(world: World, { oa }: Caller, body: Json): Json {
  const msgId = asId(body["message_id"]);
  if (msgId === null) {
    const total = world.switches()["stateOa.proactivePerMonth"];
    return {
      type: "active",
      remain: Math.max(0, total - used(world.db, oa.oa_id, world.month(), "active")),
      total,
    };
  }
  const row = findMessage(world.db, oa.oa_id, msgId);
  if (row === undefined || row.from_oa === 1) throw invalid("message_id");
  const total = world.switches()["stateOa.repliesPer48h"];
  const isOpen = world.now() - row.at <= 48 * 3600 * 1000;
  return {
    type: "reply",
    remain: isOpen ? Math.max(0, total - row.replies_used) : 0,
    total,
    message_id: msgId,
  };
}

function quotaV3(world: World, caller: Caller, body: Json): unknown {
  const { switches, now } = world;
  if (body["user_id"] === undefined) {
    if (body["quota_owner"] !== "OA" && body["quota_owner"] !== "APP") throw invalid("quota_owner");
    if (body["quota_owner"] === "APP") return [];
    const total = switches()["cs.perMonth"];
    const remain = Math.max(0, total - used(world.db, caller.oa.oa_id, world.month(), "cs"));
    const valid = vietnameseDate(now() + 30 * 24 * 3600 * 1000);
    const asset = `as_${caller.oa.oa_id}`;
    return [
      { asset_id: asset, product_type: "cs", quota_type: "sub_quota", valid_through: valid, total, remain },
    ];
  }
  const relation = relationFor(world, caller, body);
  const total = switches().freeReplies === "unlimited" ? 8 : Number(switches().freeReplies);
  const last = relation.last_interaction_at;
  const isOpen = last !== null && now() - last <= 48 * 3600 * 1000;
  const remain = isOpen ? Math.max(0, total - relation.free_used) : 0;
  return {
    last_interaction: last === null ? "" : String(last),
    cs_reply: { remain: String(remain), total: String(total) },
    promotion: { daily_remain: "0", daily_total: "0", monthly_remain: "0", monthly_total: "0" },
  };
}

export function readRoutes(server: FastifyInstance, { world }: Platform, api: Api): void {
  server.get(
    "/v2.0/oa/listrecentchat",
    api((caller, request) => {
      const { offset, count } = pageOf(dataOf(request));
      return history(world, caller, pageOfRecent(world.db, caller.oa.oa_id, offset, count));
    }),
  );
  server.get(
    "/v2.0/oa/conversation",
    api((caller, request) => {
      const data = dataOf(request);
      const { offset, count } = pageOf(data);
      const relation = relationFor(world, caller, data);
      return history(world, caller, pageOfChat(world.db, relation.person_id, caller.oa.oa_id, offset, count));
    }),
  );
  server.get(
    "/v3.0/oa/user/detail",
    api((caller, request) => {
      const isClosed = caller.oa.oa_type === "state" && world.switches()["state.v3user"] === "reject";
      if (isClosed) throw new Refusal(-235);
      const relation = relationFor(world, caller, dataOf(request));
      if (relation.following === 0 && relation.last_interaction_at === null) throw new Refusal(-213);
      return profile(world, relation);
    }),
  );
  server.get(
    "/v2.0/oa/getprofile",
    api((caller, request) => {
      if (caller.oa.oa_type === "enterprise") throw new Refusal(-209);
      return profile(world, relationFor(world, caller, dataOf(request)));
    }),
  );
  server.get(
    "/v2.0/oa/getfollowers",
    api((caller, request) => {
      if (caller.oa.oa_type === "enterprise") throw new Refusal(-209);
      const { offset, count } = pageOf(dataOf(request), 50);
      const followers = listFollowers(world.db, caller.oa.oa_id, offset, count);
      const total = countFollowers(world.db, caller.oa.oa_id);
      return { total, followers: followers.map((id) => ({ user_id: id })) };
    }),
  );
  server.get(
    "/v2.0/oa/getoa",
    api(({ oa }) => ({
      oa_id: oa.oa_id,
      name: oa.name,
      description: "",
      oa_alias: "",
      is_verified: true,
      oa_type: oa.oa_type === "state" ? 4 : 2,
      cate_name: oa.oa_type === "state" ? "Cơ quan nhà nước" : "Doanh nghiệp",
      num_follower: countFollowers(world.db, oa.oa_id),
      avatar: avatarOf(world, "oas", oa.oa_id),
      cover: "",
      ...(oa.oa_type === "state"
        ? {}
        : {
            package_name: "Tăng trưởng",
            package_valid_through_date: "31/12/2026",
            package_auto_renew_date: "",
          }),
      linked_ZCA: "",
    })),
  );
  server.post(
    "/v2.0/oa/quota/message",
    api((caller, request) => quotaV2(world, caller, bodyOf(request))),
  );
  server.post(
    "/v3.0/oa/quota/message",
    api((caller, request) => quotaV3(world, caller, bodyOf(request))),
  );
}
