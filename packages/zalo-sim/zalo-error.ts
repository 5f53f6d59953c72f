/** What the simulated platform refuses with, in the words of the official table. */
const words = {
  [-32]: "Your application reached limit call api",
  [-100]: "attachment_id was expired",
  [-200]: "Send message failed",
  [-201]: "Params is invalid!",
  [-205]: "OA does not exist",
  [-209]: "Not supported this api",
  [-210]: "Parameter exceeds allowable limit",
  [-211]: "Out of quota",
  [-212]: "App has not registered this api",
  [-213]: "User has not followed OA",
  [-216]: "Access token is invalid",
  [-220]: "access_token is expired or removed",
  [-223]: "OA has not authorized this API",
  [-227]: "User banned or has been inactive for more than 45 days",
  [-230]: "User has not interacted with the OA in the past 7 days",
  [-232]: "User has not interacted with the OA, or the last interaction has expired",
  [-233]: "Message type is invalid or unsupported",
  [-235]: "This API does not support this type of OA",
  [-240]: "MessageV2 has been shut down, please use V3",
  [-242]: "Invalid appsecret_proof provided in the API argument",
  [-244]: "User has restricted this message type from your OA",
  [-321]: "Zalo Cloud Account out of money",
} as const;
export type ZaloCode = keyof typeof words;

export class Refusal extends Error {
  readonly code: ZaloCode;
  constructor(code: ZaloCode, message?: string) {
    super(message ?? words[code]);
    this.code = code;
  }
}

export function invalid(field: string): Refusal {
  return new Refusal(-201, `${field} is invalid!`);
}

/** Errors of the control API: a person or a test reads them. */
export class ControlRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: 400 | 403 | 404 | 409 | 413, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
