/**
 * What to do about an error:
 * R refresh the token, retry once · B back off and retry · Q wait until the quota or time window renews ·
 * W the recipient's window or consent is closed · C a person must act · P the request is wrong ·
 * S it may have succeeded in silence: never resend by itself.
 */
export type RetryClass = "R" | "B" | "Q" | "W" | "C" | "P" | "S";

const classes: Readonly<Record<RetryClass, readonly number[]>> = {
  R: [-124, -216, -220],
  B: [-32, -214],
  Q: [-211, -218, -234],
  W: [-213, -217, -227, -230, -232, -244],
  C: [-204, -205, -209, -212, -219, -221, -223, -224, -235, -237, -242, -248, -320, -321],
  P: [-100, -201, -210, -233, -238, -240, -241, -249, -403, -1340, -1341],
  S: [-200],
};
const byCode = new Map<number, RetryClass>(
  (Object.keys(classes) as RetryClass[]).flatMap((name) =>
    classes[name].map((code) => [code, name] as const),
  ),
);

/** The class of an error of the OA API. Unknown negative codes are P: look at them, do not repeat them. */
export function retryClassOf(code: number, zaloMessage = ""): RetryClass {
  // -223 has two meanings, told apart only by the text: a missing permission, or the month's articles used up.
  if (code === -223 && /quota/i.test(zaloMessage)) return "Q";
  return byCode.get(code) ?? "P";
}

/** Zalo answered, and the answer is a refusal. */
export class ZaloApiError extends Error {
  override readonly name = "ZaloApiError";
  readonly code: number;
  readonly retryClass: RetryClass;
  readonly endpoint: string;
  /** Zalo's own words; may repeat what was sent, so it is not part of `message`. */
  readonly zaloMessage: string;
  constructor(endpoint: string, code: number, zaloMessage: string) {
    super(`Zalo refused ${endpoint} with ${code}`);
    this.endpoint = endpoint;
    this.code = code;
    this.zaloMessage = zaloMessage;
    this.retryClass = retryClassOf(code, zaloMessage);
  }
}

export type TransportProblem = "not_reached" | "timeout" | "cut" | "http_status" | "not_json";

/** No usable answer. Only `not_reached` proves that the request had no effect. */
export class ZaloTransportError extends Error {
  override readonly name = "ZaloTransportError";
  readonly problem: TransportProblem;
  readonly endpoint: string;
  readonly httpStatus: number | null;
  constructor(endpoint: string, problem: TransportProblem, httpStatus: number | null = null) {
    super(`no usable answer from ${endpoint}: ${problem}${httpStatus === null ? "" : ` ${httpStatus}`}`);
    this.endpoint = endpoint;
    this.problem = problem;
    this.httpStatus = httpStatus;
  }
}

export type OauthClass = "config" | "reauth" | "bug";

/** The token endpoint answered without a token. */
export class ZaloOauthError extends Error {
  override readonly name: string = "ZaloOauthError";
  readonly code: number | null;
  readonly errorName: string;
  readonly oauthClass: OauthClass;
  constructor(code: number | null, errorName: string) {
    super(`Zalo gave no token: ${code ?? "no code"}`);
    this.code = code;
    this.errorName = errorName;
    this.oauthClass = oauthClassOf(code);
  }
}

function oauthClassOf(code: number | null): OauthClass {
  if (code === -14002 || code === -14003 || code === -14004) return "config";
  return code === -14018 ? "bug" : "reauth";
}

/** The stored grant is dead: an administrator of the page has to consent again. */
export class ReauthorizationRequired extends ZaloOauthError {
  override readonly name = "ReauthorizationRequired";
}
