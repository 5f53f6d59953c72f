import type { Db } from "./state.store.ts";

/** An event on its way to an app's webhook. The body's bytes never change, whatever the attempt. */
export interface Job {
  id: number;
  app_id: string;
  oa_id: string;
  lane: string;
  event_name: string;
  body: string;
  attempt: number;
  due_at: number;
}

export function insertJob(db: Db, job: Omit<Job, "id" | "attempt">): void {
  db.run(
    `insert into job (app_id, oa_id, lane, event_name, body, attempt, due_at, state)
      values (?, ?, ?, ?, ?, 0, ?, 'pending')`,
    job.app_id,
    job.oa_id,
    job.lane,
    job.event_name,
    job.body,
    job.due_at,
  );
}

export function dueJobs(db: Db, now: number): Job[] {
  return db.all<Job>("select * from job where state = 'pending' and due_at <= ? order by id limit 500", now);
}

export function nextDue(db: Db): number | null {
  return (
    db.one<{ at: number | null }>("select min(due_at) as at from job where state = 'pending'")?.at ?? null
  );
}

export function finishJob(db: Db, id: number): void {
  db.run("delete from job where id = ?", id);
}

export function postponeJob(db: Db, id: number, dueAt: number): void {
  db.run("update job set attempt = attempt + 1, due_at = ? where id = ?", dueAt, id);
}

export function dropJobsOf(db: Db, appId: string): void {
  db.run("delete from job where app_id = ?", appId);
}

export function countPending(db: Db): number {
  return db.one<{ n: number }>("select count(*) as n from job where state = 'pending'")?.n ?? 0;
}
