import { createCall } from "./client.ts";
import type { Call, ClientOptions } from "./client.ts";
import { ZaloApiError, ZaloTransportError } from "./errors.ts";
import { createHistory } from "./history.ts";
import { readId } from "./ids.ts";
import type { OaId, UserId } from "./ids.ts";
import { num, obj, str } from "./json.ts";
import type { JsonObject } from "./json.ts";
import { createMemoryPin, createSender, probeSendApi } from "./send.ts";
import type { PinStore, SendApi } from "./send.ts";

export interface UserDetail {
  readonly userId: UserId;
  readonly userIdByApp: string | null;
  readonly displayName: string | null;
  readonly avatar: string | null;
  readonly isFollower: boolean | null;
  /** Under 18 or otherwise protected: to be treated as a child. */
  readonly isSensitive: boolean;
  readonly raw: JsonObject;
}

export interface OaProfile {
  readonly oaId: OaId;
  readonly name: string | null;
  readonly isVerified: boolean;
  /** 2 enterprise, 4 state agency. */
  readonly type: number | null;
  readonly followers: number | null;
  readonly raw: JsonObject;
}

export interface QuotaLeft {
  readonly type: string | null;
  readonly remain: number | null;
  readonly total: number | null;
}

function shapeError(endpoint: string): ZaloTransportError {
  return new ZaloTransportError(endpoint, "not_json", 200);
}

function formWith(bytes: Uint8Array, name: string, type: string): FormData {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(bytes)], { type }), name);
  return form;
}

function createUploads(call: Call) {
  async function upload(path: string, form: () => FormData): Promise<string> {
    const data = obj((await call({ method: "POST", path, form }))["data"]);
    const id = str(data["attachment_id"]) ?? str(data["token"]);
    if (id === null || id === "") throw shapeError(`POST ${path}`);
    return id;
  }
  return {
    /** JPG or PNG up to 1 MB → attachment id, kept for 7 days. */
    uploadImage: (bytes: Uint8Array, name: string, type: "image/jpeg" | "image/png") =>
      upload("/v2.0/oa/upload/image", () => formWith(bytes, name, type)),
    /** GIF up to 5 MB → attachment id. */
    uploadGif: (bytes: Uint8Array, name: string) =>
      upload("/v2.0/oa/upload/gif", () => formWith(bytes, name, "image/gif")),
    /** PDF, DOC or DOCX up to 5 MB → token. */
    uploadFile: (bytes: Uint8Array, name: string, type: string) =>
      upload("/v2.0/oa/upload/file", () => formWith(bytes, name, type)),
  };
}

function createReads(call: Call) {
  let hasV3Users = true;
  /** Where v3 says that it is not for this type of page, v2 is asked from then on. */
  async function readUser(userId: string): Promise<JsonObject> {
    const read = (path: string) => call({ method: "GET", path, data: { user_id: userId } });
    if (hasV3Users) {
      try {
        return await read("/v3.0/oa/user/detail");
      } catch (error) {
        if (!(error instanceof ZaloApiError) || error.code !== -235) throw error;
        hasV3Users = false;
      }
    }
    return read("/v2.0/oa/getprofile");
  }

  async function userDetail(userId: string): Promise<UserDetail> {
    const answer = await readUser(userId);
    const data = obj(answer["data"]);
    const id = readId<"user">(data["user_id"]);
    if (id === null) throw shapeError("GET user detail");
    const follower = data["user_is_follower"];
    return {
      userId: id,
      userIdByApp: readId(data["user_id_by_app"]),
      displayName: str(data["display_name"]),
      avatar: str(data["avatar"]),
      isFollower: typeof follower === "boolean" ? follower : null,
      isSensitive: data["is_sensitive"] === true || data["is_sensitive"] === "true",
      raw: data,
    };
  }

  async function getOa(): Promise<OaProfile> {
    const data = obj((await call({ method: "GET", path: "/v2.0/oa/getoa" }))["data"]);
    const oaId = readId<"oa">(data["oa_id"] ?? data["oaid"]);
    if (oaId === null) throw shapeError("GET /v2.0/oa/getoa");
    return {
      oaId,
      name: str(data["name"]),
      isVerified: data["is_verified"] === true || data["is_verified"] === "true",
      type: num(data["oa_type"]),
      followers: num(data["num_follower"]),
      raw: data,
    };
  }

  async function quota(path: string, json: JsonObject, key: string | null): Promise<QuotaLeft> {
    const data = obj((await call({ method: "POST", path, json }))["data"]);
    const left = key === null ? data : obj(data[key]);
    return { type: str(left["type"] ?? key), remain: num(left["remain"]), total: num(left["total"]) };
  }

  return {
    userDetail,
    getOa,
    /** Replies left on one message of a citizen (v2). */
    replyQuota: (msgId: string) => quota("/v2.0/oa/quota/message", { message_id: msgId }, null),
    /** Proactive messages left this month (v2). */
    activeQuota: () => quota("/v2.0/oa/quota/message", {}, null),
    /** Free replies left to a person (v3). */
    consultationQuota: (userId: string) => quota("/v3.0/oa/quota/message", { user_id: userId }, "cs_reply"),
  };
}

export interface OaOptions extends ClientOptions {
  readonly pin?: PinStore;
  readonly prefer?: SendApi;
}

/** One Official Account as its server-side program sees it. */
export function createOa(options: OaOptions) {
  const call = createCall(options);
  return {
    call,
    send: createSender(call, options.pin ?? createMemoryPin(), options.prefer),
    /** Which send endpoint the page has; null when that cannot be told yet. Nobody is written to. */
    probeSendApi: () => probeSendApi(call),
    ...createUploads(call),
    ...createReads(call),
    ...createHistory(call),
  };
}
export type Oa = ReturnType<typeof createOa>;
