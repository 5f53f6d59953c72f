import { newId } from "./ids.ts";
import type { Db } from "./state.store.ts";

export interface PersonRow {
  id: string;
  name: string;
  phone: string;
  avatar: string;
  minor: number;
  mobile: number;
}

/** A person at one page: another page knows them by another user id. */
export interface Relation {
  person_id: string;
  oa_id: string;
  user_id: string;
  user_id_by_app: string;
  following: number;
  blocked: number;
  last_interaction_at: number | null;
  free_used: number;
}

export function listPeople(db: Db): PersonRow[] {
  return db.all<PersonRow>("select * from person order by seq");
}

export function findPerson(db: Db, id: string): PersonRow | undefined {
  return db.one<PersonRow>("select * from person where id = ?", id);
}

export function insertPerson(db: Db, person: PersonRow, now: number): void {
  const { id, name, phone, avatar, minor, mobile } = person;
  db.run(
    "insert into person (id, name, phone, avatar, minor, mobile, created_at) values (?, ?, ?, ?, ?, ?, ?)",
    id,
    name,
    phone,
    avatar,
    minor,
    mobile,
    now,
  );
}

export function deletePerson(db: Db, id: string): void {
  db.run("delete from message where person_id = ?", id);
  db.run("delete from call where person_id = ?", id);
  db.run("delete from relation where person_id = ?", id);
  db.run("delete from person where id = ?", id);
}

export function relationsOf(db: Db, personId: string): Relation[] {
  return db.all<Relation>("select * from relation where person_id = ?", personId);
}

export function findRelation(db: Db, personId: string, oaId: string): Relation | undefined {
  return db.one<Relation>("select * from relation where person_id = ? and oa_id = ?", personId, oaId);
}

export function findByUserId(db: Db, oaId: string, userId: string): Relation | undefined {
  return db.one<Relation>("select * from relation where user_id = ? and oa_id = ?", userId, oaId);
}

/** The first page knows a person by the id that the control API uses; each further page by one of its own. */
export function needRelation(db: Db, personId: string, oaId: string): Relation {
  const found = findRelation(db, personId, oaId);
  if (found !== undefined) return found;
  const isFirst = relationsOf(db, personId).length === 0;
  const relation: Relation = {
    person_id: personId,
    oa_id: oaId,
    user_id: isFirst ? personId : newId("4"),
    user_id_by_app: newId("5"),
    following: 0,
    blocked: 0,
    last_interaction_at: null,
    free_used: 0,
  };
  db.run(
    "insert into relation (person_id, oa_id, user_id, user_id_by_app, following, blocked) values (?, ?, ?, ?, 0, 0)",
    personId,
    oaId,
    relation.user_id,
    relation.user_id_by_app,
  );
  return relation;
}

export function setFollowing(db: Db, personId: string, oaId: string, following: boolean): void {
  db.run(
    "update relation set following = ? where person_id = ? and oa_id = ?",
    following ? 1 : 0,
    personId,
    oaId,
  );
}

export function setBlocked(db: Db, personId: string, oaId: string, blocked: boolean): void {
  db.run(
    "update relation set blocked = ? where person_id = ? and oa_id = ?",
    blocked ? 1 : 0,
    personId,
    oaId,
  );
}

/** Opens the window anew and gives all free replies back. */
export function touch(db: Db, personId: string, oaId: string, now: number): void {
  db.run(
    "update relation set last_interaction_at = ?, free_used = 0 where person_id = ? and oa_id = ?",
    now,
    personId,
    oaId,
  );
}

export function useFreeReply(db: Db, personId: string, oaId: string): void {
  db.run("update relation set free_used = free_used + 1 where person_id = ? and oa_id = ?", personId, oaId);
}

export function listFollowers(db: Db, oaId: string, offset: number, count: number): string[] {
  return db
    .all<{ user_id: string }>(
      "select user_id from relation where oa_id = ? and following = 1 order by rowid limit ? offset ?",
      oaId,
      count,
      offset,
    )
    .map((row) => row.user_id);
}
