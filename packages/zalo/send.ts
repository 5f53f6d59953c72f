import type { Call } from "./client.ts";
import { ZaloApiError, ZaloOauthError, ZaloTransportError } from "./errors.ts";
import type { RetryClass } from "./errors.ts";
import { readId } from "./ids.ts";
import type { MsgId, UserId } from "./ids.ts";
import { num, obj, str } from "./json.ts";
import type { JsonObject } from "./json.ts";
import { wireMessage } from "./message.ts";
import type { OutgoingMessage } from "./message.ts";

export type SendApi = "v2" | "v3";

/** Which send endpoint this page has: found once, kept for good. */
export interface PinStore {
  get(): Promise<SendApi | null>;
  set(api: SendApi): Promise<void>;
}

export interface Recipient {
  readonly userId: string;
  /** The citizen's message that is answered: on v2 it makes a free reply of what would be a proactive message. */
  readonly replyTo?: string;
}

export interface ReplyQuota {
  readonly type: string;
  readonly remain: number | null;
  readonly total: number | null;
}

export type SendOutcome =
  | {
      readonly outcome: "sent";
      readonly api: SendApi;
      readonly msgId: MsgId;
      readonly userId: UserId | null;
      readonly quota: ReplyQuota | null;
    }
  | { readonly outcome: "refused"; readonly code: number; readonly retryClass: RetryClass }
  /** Nothing has left this machine: may be tried again. */
  | { readonly outcome: "not_sent"; readonly why: "not_reached" | "token" | "reauthorization" }
  /** Zalo may have delivered it: settle by reading the conversation, never repeat blindly. */
  | {
      readonly outcome: "unknown";
      readonly why: "timeout" | "cut" | "http_status" | "not_json" | "send_failed";
      readonly httpStatus: number | null;
    };

export function createMemoryPin(first: SendApi | null = null): PinStore {
  let pin = first;
  return {
    get: async () => pin,
    set: async (api) => {
      pin = api;
    },
  };
}

function readQuota(value: unknown): ReplyQuota | null {
  const quota = obj(value);
  const type = str(quota["quota_type"] ?? quota["type"]);
  return type === null ? null : { type, remain: num(quota["remain"]), total: num(quota["total"]) };
}

function readSent(api: SendApi, answer: JsonObject): SendOutcome {
  const data = obj(answer["data"]);
  const msgId = readId<"message">(data["message_id"] ?? data["msg_id"]);
  if (msgId === null) return { outcome: "unknown", why: "not_json", httpStatus: 200 };
  return {
    outcome: "sent",
    api,
    msgId,
    userId: readId<"user">(data["user_id"]),
    quota: readQuota(data["quota"]),
  };
}

function readFailure(error: unknown): SendOutcome {
  if (error instanceof ZaloApiError) {
    if (error.retryClass === "S") return { outcome: "unknown", why: "send_failed", httpStatus: 200 };
    return { outcome: "refused", code: error.code, retryClass: error.retryClass };
  }
  if (error instanceof ZaloOauthError) {
    return { outcome: "not_sent", why: error.oauthClass === "reauth" ? "reauthorization" : "token" };
  }
  if (!(error instanceof ZaloTransportError)) throw error;
  // A failed refresh came before the send: the message itself has not left.
  if (error.endpoint.includes("/access_token")) return { outcome: "not_sent", why: "token" };
  if (error.problem === "not_reached") return { outcome: "not_sent", why: "not_reached" };
  return { outcome: "unknown", why: error.problem, httpStatus: error.httpStatus };
}

const wrongFamily: Readonly<Record<SendApi, number>> = { v2: -240, v3: -235 };

/** The recipient or the words were looked at: the endpoint itself is open to this kind of page. */
const OPEN_DOOR = new Set([-201, -210, -213, -232]);

/**
 * Finds the endpoint without writing to anybody: a message for nobody is refused in any case, and only the kind of page
 * decides whether by `-235`. Null: the answer tells nothing, the first send will.
 */
export async function probeSendApi(call: Call): Promise<SendApi | null> {
  const nobody = { recipient: { user_id: "" }, message: { text: "" } };
  try {
    await call({ method: "POST", path: "/v3.0/oa/message/cs", json: nobody });
    return null;
  } catch (error) {
    if (!(error instanceof ZaloApiError)) throw error;
    if (error.code === wrongFamily.v3) return "v2";
    return OPEN_DOOR.has(error.code) ? "v3" : null;
  }
}

/**
 * Sends once. State pages answer on v2, enterprise pages on v3; which one is found by the single refusal that says so
 * (-240, -235) and pinned. No other error makes it try the other endpoint: that could deliver the message twice.
 */
export function createSender(call: Call, pin: PinStore, prefer: SendApi = "v2") {
  async function by(api: SendApi, to: Recipient, message: JsonObject): Promise<SendOutcome> {
    const reply = api === "v2" && to.replyTo !== undefined;
    const recipient = reply ? { message_id: to.replyTo } : { user_id: to.userId };
    const path = api === "v2" ? "/v2.0/oa/message" : "/v3.0/oa/message/cs";
    try {
      return readSent(api, await call({ method: "POST", path, json: { recipient, message } }));
    } catch (error) {
      return readFailure(error);
    }
  }

  return async function send(to: Recipient, message: OutgoingMessage): Promise<SendOutcome> {
    const wire = wireMessage(message);
    const pinned = await pin.get();
    const api = pinned ?? prefer;
    const first = await by(api, to, wire);
    const isWrong = first.outcome === "refused" && first.code === wrongFamily[api];
    if (!isWrong) {
      if (pinned === null && first.outcome === "sent") await pin.set(api);
      return first;
    }
    const other = api === "v2" ? "v3" : "v2";
    const second = await by(other, to, wire);
    const bothClosed = second.outcome === "refused" && second.code === wrongFamily[other];
    if (!bothClosed) await pin.set(other);
    return second;
  };
}
