import type { CleanRefusal } from "@keng/clean/cleaned.ts";
import type { Code } from "@keng/contract/codes.ts";
import type { OutboundReply } from "@keng/contract/exchange.ts";

export type SendableMime = OutboundReply["files"][number]["mime"];

/** Zalo takes files of these types up to 5 MB. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;

const SENDABLE: readonly string[] = [
  "image/jpeg",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
] satisfies SendableMime[];
export const isSendable = (mime: string): mime is SendableMime => SENDABLE.includes(mime);

/** What an officer is told whose file has no clean copy. */
export function refusalOf(reason: CleanRefusal): Code {
  if (reason === "type_refused" || reason === "not_cleanable_yet") return "unsupported_type";
  return reason === "too_heavy" ? "too_large" : "attachment_not_sendable";
}
