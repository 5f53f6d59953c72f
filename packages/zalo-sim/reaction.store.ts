import type { Db } from "./state.store.ts";

/** An empty sign takes it back. */
export function setReaction(db: Db, msgId: string, icon: string): void {
  if (icon === "") db.run("delete from reaction where msg_id = ?", msgId);
  else db.run("insert or replace into reaction (msg_id, icon) values (?, ?)", msgId, icon);
}

/** What a person put on the messages of a chat, by message. */
export function reactionsOf(db: Db, personId: string, oaId: string): Map<string, string> {
  const rows = db.all<{ msg_id: string; icon: string }>(
    "select r.msg_id, r.icon from reaction r join message m on m.msg_id = r.msg_id where m.person_id = ? and m.oa_id = ?",
    personId,
    oaId,
  );
  return new Map(rows.map((row) => [row.msg_id, row.icon]));
}
