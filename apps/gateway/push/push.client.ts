import { isPushAddress, type PushAddress } from "@keng/contract/push.ts";
import { PUSH_LETTERS, type PushKind } from "@keng/contract/push-kinds.ts";
import { SECOND } from "@keng/core/time.ts";
import { outcomeOf, PATIENCE_MS, type PushOutcome, WORTH_MS } from "./pace.ts";
import type { PushKeys } from "./push-keys.disk.ts";

export type PushSender = {
  keys: PushKeys;
  /** Whom a push service may write to about this server: `mailto:` or `https:`. */
  contact: string;
  /** Hosts that are push services too, as in a test. */
  also: readonly string[];
};

/**
 * Wakes a browser: one letter, encrypted to the browser (RFC 8291), at an allowed push service, without following
 * anywhere else. Urgency, lifetime and length are the same whatever the kind, so that the service learns only that
 * there is something. Throws when there is no answer.
 */
export async function sendPush(
  sender: PushSender,
  to: PushAddress,
  kind: PushKind,
  topic: string,
): Promise<{ outcome: PushOutcome; status: number }> {
  if (!isPushAddress(to.endpoint, sender.also)) return { outcome: "gone", status: 0 };
  // most units never wake anybody: loaded when the first browser is
  const { default: webPush } = await import("web-push");
  const { keys, contact } = sender;
  const request = webPush.generateRequestDetails(
    { endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } },
    PUSH_LETTERS[kind],
    {
      vapidDetails: { subject: contact, publicKey: keys.public_key, privateKey: keys.private_key },
      TTL: WORTH_MS / SECOND,
      urgency: "high",
      topic,
      contentEncoding: "aes128gcm",
    },
  );
  const headers = Object.entries(request.headers).filter(([name]) => name.toLowerCase() !== "content-length");
  const answer = await fetch(request.endpoint, {
    method: "POST",
    headers,
    body: new Uint8Array(request.body),
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await answer.body?.cancel();
  return { outcome: outcomeOf(answer.status, answer.headers.get("retry-after")), status: answer.status };
}
