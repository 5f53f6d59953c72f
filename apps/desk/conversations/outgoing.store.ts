import type { Tx } from "@keng/db/connect.ts";
import type { OtherSide } from "@keng/seal/other-side.ts";
import { meetClocks, refreshLateAt } from "../clocks/clock.store.ts";
import { CLOCK_RULES } from "../clocks/rules.ts";
import { insertOutbound } from "../passage/outbound.store.ts";
import { insertTerms } from "../search/term.store.ts";
import { actOnConversation, type Conversation } from "./conversation.store.ts";
import { insertAttachments, insertMessage } from "./message.store.ts";
import { answeredPatch, attachmentRows, messageRow, type Outgoing, outboundOf } from "./outgoing.ts";

/** Writes an answer whole: message, files, what passes outward, clocks that it meets, the thread's state. */
export async function writeOutgoing(
  tx: Tx,
  keys: { gateway: OtherSide; conversation: Uint8Array },
  conversation: Conversation,
  out: Outgoing & { terms: number[] },
): Promise<number> {
  await insertMessage(tx, messageRow(conversation, keys.conversation, out));
  await insertAttachments(tx, attachmentRows(conversation.id, keys.conversation, out));
  await insertTerms(tx, {
    message_id: out.message_id,
    root_id: conversation.root_id,
    unit_id: conversation.unit_id,
    conversation_id: conversation.id,
    at: out.now,
    terms: out.terms,
  });
  await insertOutbound(
    tx,
    keys.gateway,
    outboundOf(conversation.id, out.message_id, out.text, out.files),
    out.now,
  );
  await meetClocks(tx, conversation.id, CLOCK_RULES, out.now);
  const version = await actOnConversation(
    tx,
    conversation.id,
    answeredPatch(conversation, keys.conversation, out),
  );
  await refreshLateAt(tx, conversation.id);
  return version;
}
