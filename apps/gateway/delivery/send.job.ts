import { failureFacts } from "@keng/log/failure.ts";
import type { SendOutcome } from "@keng/zalo/send.ts";
import type { Gateway } from "../context.ts";
import { openZaloId } from "../vault/zalo-ids.ts";
import { beginSends, type Begun } from "./begin-sends.command.ts";
import { endSend } from "./end-send.command.ts";
import { sendContent } from "./zalo-send.client.ts";

/** Sends the heads of line that are due, several threads side by side. True when there was something. */
export async function sendDue(gateway: Gateway): Promise<boolean> {
  const begun = await beginSends(gateway, 8);
  await Promise.all(begun.map((one) => sendOne(gateway, one)));
  return begun.length > 0;
}

async function sendOne(gateway: Gateway, one: Begun): Promise<void> {
  let outcome: SendOutcome;
  try {
    const to = {
      userId: openZaloId(gateway.keys, one.user_sealed),
      ...(one.reply_sealed === null ? {} : { replyTo: openZaloId(gateway.keys, one.reply_sealed) }),
    };
    outcome = await sendContent(gateway.oa(one.page_id), to, one.content);
  } catch (error) {
    // our own fault, and we do not know how far it came: settled by reading, never repeated blindly
    gateway.log("job_failed", {
      job: "send",
      id: one.row.id,
      attempt: one.row.attempts,
      ...failureFacts(error),
    });
    outcome = { outcome: "unknown", why: "cut", httpStatus: null };
  }
  const verdict = await endSend(gateway, one, outcome);
  gateway.log("send_settled", {
    delivery: one.row.id,
    state: verdict,
    zalo_code: outcome.outcome === "refused" ? outcome.code : null,
    class: outcome.outcome,
  });
}
