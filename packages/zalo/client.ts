import { createHmac } from "node:crypto";
import { ZaloApiError } from "./errors.ts";
import { exchange, readEnvelope } from "./http.ts";
import type { HttpOptions } from "./http.ts";
import type { JsonObject } from "./json.ts";
import type { TokenSource } from "./token.ts";

export interface ClientOptions extends HttpOptions {
  /** Base address of the OA API, `https://openapi.zalo.me`. */
  readonly openapiBase: string;
  readonly tokens: TokenSource;
  /** Only for apps whose console demands `appsecret_proof`. */
  readonly proofSecret?: string;
}

export interface ApiCall {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** For the older GETs: goes as `?data=<JSON>`. */
  readonly data?: JsonObject;
  readonly json?: JsonObject;
  readonly form?: () => FormData;
}

/** One call of the OA API: adds the token, and after a refused token refreshes once and repeats once. */
export type Call = (call: ApiCall) => Promise<JsonObject>;

export function appSecretProof(appSecret: string, accessToken: string): string {
  return createHmac("sha256", appSecret).update(accessToken).digest("hex");
}

export function createCall(options: ClientOptions): Call {
  const base = options.openapiBase.replace(/\/+$/, "");

  async function once(call: ApiCall, token: string): Promise<JsonObject> {
    const endpoint = `${call.method} ${call.path}`;
    const query = call.data === undefined ? "" : `?data=${encodeURIComponent(JSON.stringify(call.data))}`;
    const proof =
      options.proofSecret === undefined
        ? {}
        : { appsecret_proof: appSecretProof(options.proofSecret, token) };
    const type = call.json === undefined ? {} : { "content-type": "application/json" };
    const body = call.json === undefined ? call.form?.() : JSON.stringify(call.json);
    const answer = await exchange(
      {
        endpoint,
        url: `${base}${call.path}${query}`,
        method: call.method,
        headers: { access_token: token, ...proof, ...type },
        ...(body === undefined ? {} : { body }),
      },
      options,
    );
    return readEnvelope(endpoint, answer);
  }

  return async (call) => {
    const token = await options.tokens.current();
    try {
      return await once(call, token);
    } catch (error) {
      if (!(error instanceof ZaloApiError) || error.retryClass !== "R") throw error;
      return once(call, await options.tokens.after(token));
    }
  };
}
