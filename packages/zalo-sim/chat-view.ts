import { callsOf } from "./call.store.ts";
import type { Chat, ChatAttachment, ChatMessage } from "./control-api.ts";
import { chatOf, lastOfPerson } from "./message.store.ts";
import type { MessageRow, StoredAttachment } from "./message.store.ts";
import { reactionsOf } from "./reaction.store.ts";
import { findRelation } from "./person.store.ts";
import { attachmentsOf, buttonsOf } from "./wire.ts";
import type { World } from "./world.ts";

function viewAttachment(item: StoredAttachment): ChatAttachment {
  const { media, thumb, checksum: _checksum, sticker_id: _sticker, ...rest } = item;
  const url = media === undefined ? undefined : `/cdn/${media}`;
  const thumbUrl = thumb === undefined ? url : `/cdn/${thumb}`;
  return {
    ...rest,
    ...(url === undefined ? {} : { url }),
    ...(thumbUrl === undefined || item.kind === "file" || item.kind === "audio"
      ? {}
      : { thumb_url: thumbUrl }),
  };
}

function viewMessage(row: MessageRow, reaction: string | undefined): ChatMessage {
  const attachments = attachmentsOf(row).map(viewAttachment);
  const buttons = buttonsOf(row);
  return {
    msg_id: row.msg_id,
    from: row.from_oa === 1 ? "oa" : "user",
    kind: row.kind,
    ...(row.text === null ? {} : { text: row.text }),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(buttons.length === 0 ? {} : { buttons }),
    at: new Date(row.at).toISOString(),
    ...(row.quote_msg_id === null ? {} : { quote_msg_id: row.quote_msg_id }),
    ...(row.from_oa === 1 ? { seen: row.seen === 1 } : {}),
    ...(row.via === null ? {} : { via: row.via }),
    ...(reaction === undefined ? {} : { reaction }),
  };
}

const replyWindow = 48 * 3600 * 1000;

/** A chat as the person's phone shows it: hidden button presses are not in it. */
export function viewChat(world: World, personId: string, oaId: string): Chat {
  const relation = findRelation(world.db, personId, oaId);
  const reactions = reactionsOf(world.db, personId, oaId);
  const last = lastOfPerson(world.db, personId, oaId);
  const total = world.switches()["stateOa.repliesPer48h"];
  const quota =
    last === undefined
      ? null
      : {
          remain: world.now() - last.at > replyWindow ? 0 : Math.max(0, total - last.replies_used),
          total,
          until: new Date(last.at + replyWindow).toISOString(),
        };
  return {
    person_id: personId,
    oa_id: oaId,
    following: relation?.following === 1,
    messages: chatOf(world.db, personId, oaId)
      .filter((row) => row.hidden === 0)
      .map((row) => viewMessage(row, reactions.get(row.msg_id))),
    calls: callsOf(world.db, personId, oaId).map(({ call_id, outcome, talked_ms, at }) => ({
      call_id,
      outcome,
      talk_ms: talked_ms,
      at: new Date(at).toISOString(),
    })),
    reply_quota: quota,
  };
}
