import type { Oa } from "@keng/zalo/oa.ts";
import { ZaloApiError, ZaloOauthError, ZaloTransportError } from "@keng/zalo/errors.ts";
import type { OutgoingMessage } from "@keng/zalo/message.ts";
import type { Recipient, SendOutcome } from "@keng/zalo/send.ts";
import type { DeliveryContent } from "./content.ts";

/** Uploads what has to be uploaded and sends once. An upload that fails has sent nothing. */
export async function sendContent(oa: Oa, to: Recipient, content: DeliveryContent): Promise<SendOutcome> {
  let message: OutgoingMessage;
  try {
    message = await prepare(oa, content);
  } catch (error) {
    return uploadFailure(error);
  }
  const first = await oa.send(to, message);
  const isReplyFormRefused = to.replyTo !== undefined && first.outcome === "refused" && first.code === -201;
  // a page may not know the reply form (zalo-contract §3.0b, open question): refused means that nothing was delivered
  return isReplyFormRefused ? oa.send({ userId: to.userId }, message) : first;
}

async function prepare(oa: Oa, content: DeliveryContent): Promise<OutgoingMessage> {
  const { file, text, buttons } = content;
  if (file === null) return { kind: "text", text: text ?? "", buttons };
  const bytes = Buffer.from(file.bytes, "base64");
  if (file.mime === "image/jpeg" || file.mime === "image/png") {
    const attachmentId = await oa.uploadImage(bytes, file.name, file.mime);
    return { kind: "image", image: { attachmentId }, ...(text === null ? {} : { text }) };
  }
  return { kind: "file", token: await oa.uploadFile(bytes, file.name, file.mime) };
}

function uploadFailure(error: unknown): SendOutcome {
  if (error instanceof ZaloApiError)
    return {
      outcome: "refused",
      code: error.code,
      retryClass: error.retryClass === "S" ? "B" : error.retryClass,
    };
  if (error instanceof ZaloOauthError)
    return { outcome: "not_sent", why: error.oauthClass === "reauth" ? "reauthorization" : "token" };
  if (error instanceof ZaloTransportError) return { outcome: "not_sent", why: "not_reached" };
  throw error;
}

/** What the page sent to a person since an instant, newest first, as far back as 30 messages. */
export async function readSentSince(
  oa: Oa,
  userId: string,
  since: Date,
): Promise<{ msgId: string; at: number; type: string; text: string | null }[]> {
  const found: { msgId: string; at: number; type: string; text: string | null }[] = [];
  for (let offset = 0; offset < 30; offset += 10) {
    const page = await oa.conversation(userId, { offset, count: 10 });
    for (const message of page) {
      if (message.from === "oa" && message.at >= since.getTime())
        found.push({ msgId: message.msgId, at: message.at, type: message.type, text: message.text });
    }
    const oldest = page.at(-1);
    if (oldest === undefined || oldest.at < since.getTime()) break;
  }
  return found;
}
