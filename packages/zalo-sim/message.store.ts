import type { ChatAttachment, ChatButton, ChatMessage } from "./control-api.ts";
import { newHex } from "./ids.ts";
import type { Db } from "./state.store.ts";

/** An attachment as it is kept: the address on the media server is its own token, so that it can expire. */
export interface StoredAttachment extends ChatAttachment {
  media?: string;
  thumb?: string;
  checksum?: string;
  sticker_id?: string;
}

export interface MessageRow {
  seq: number;
  msg_id: string;
  oa_id: string;
  person_id: string;
  from_oa: number;
  kind: ChatMessage["kind"];
  text: string | null;
  attachments: string;
  buttons: string;
  quote_msg_id: string | null;
  at: number;
  seen: number;
  via: "api" | "console" | null;
  app_id: string | null;
  hidden: number;
  replies_used: number;
}

export interface NewMessage {
  oa_id: string;
  person_id: string;
  from_oa: boolean;
  kind: ChatMessage["kind"];
  text?: string | undefined;
  attachments?: readonly StoredAttachment[];
  buttons?: readonly ChatButton[];
  quote_msg_id?: string | undefined;
  at: number;
  via?: "api" | "console";
  app_id?: string;
  hidden?: boolean;
}

export function insertMessage(db: Db, message: NewMessage): string {
  const msgId = newHex(10);
  db.run(
    `insert into message (msg_id, oa_id, person_id, from_oa, kind, text, attachments, buttons, quote_msg_id, at, seen,
       via, app_id, hidden, replies_used) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, 0)`,
    msgId,
    message.oa_id,
    message.person_id,
    message.from_oa ? 1 : 0,
    message.kind,
    message.text ?? null,
    JSON.stringify(message.attachments ?? []),
    JSON.stringify(message.buttons ?? []),
    message.quote_msg_id ?? null,
    message.at,
    message.via ?? null,
    message.app_id ?? null,
    message.hidden === true ? 1 : 0,
  );
  return msgId;
}

export function findMessage(db: Db, oaId: string, msgId: string): MessageRow | undefined {
  return db.one<MessageRow>("select * from message where msg_id = ? and oa_id = ?", msgId, oaId);
}

export function chatOf(db: Db, personId: string, oaId: string): MessageRow[] {
  return db.all<MessageRow>(
    "select * from message where person_id = ? and oa_id = ? order by seq",
    personId,
    oaId,
  );
}

/** Newest first. */
export function pageOfChat(
  db: Db,
  personId: string,
  oaId: string,
  offset: number,
  count: number,
): MessageRow[] {
  return db.all<MessageRow>(
    "select * from message where person_id = ? and oa_id = ? order by seq desc limit ? offset ?",
    personId,
    oaId,
    count,
    offset,
  );
}

/** The newest message of each conversation, the conversation that moved last first. */
export function pageOfRecent(db: Db, oaId: string, offset: number, count: number): MessageRow[] {
  return db.all<MessageRow>(
    `select * from message where seq in (select max(seq) from message where oa_id = ? group by person_id)
      order by seq desc limit ? offset ?`,
    oaId,
    count,
    offset,
  );
}

export function lastOfPerson(db: Db, personId: string, oaId: string): MessageRow | undefined {
  return db.one<MessageRow>(
    "select * from message where person_id = ? and oa_id = ? and from_oa = 0 order by seq desc limit 1",
    personId,
    oaId,
  );
}

export function useReply(db: Db, msgId: string): void {
  db.run("update message set replies_used = replies_used + 1 where msg_id = ?", msgId);
}

/** Marks the page's messages as seen and says which were not before. */
export function markSeen(db: Db, personId: string, oaId: string): MessageRow[] {
  const fresh = db.all<MessageRow>(
    "select * from message where person_id = ? and oa_id = ? and from_oa = 1 and seen = 0 order by seq",
    personId,
    oaId,
  );
  db.run(
    "update message set seen = 1 where person_id = ? and oa_id = ? and from_oa = 1 and seen = 0",
    personId,
    oaId,
  );
  return fresh;
}
