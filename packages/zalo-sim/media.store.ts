import { createHash } from "node:crypto";
import { newHex } from "./ids.ts";
import type { Db } from "./state.store.ts";

export interface BlobRow {
  id: string;
  mime: string;
  name: string;
  kind: string;
  size: number;
}

export function insertBlob(
  db: Db,
  blob: { mime: string; name: string; kind: string; bytes: Uint8Array },
  id = newHex(12),
): string {
  db.run(
    "insert or replace into blob (id, mime, name, kind, size, bytes) values (?, ?, ?, ?, ?, ?)",
    id,
    blob.mime,
    blob.name,
    blob.kind,
    blob.bytes.byteLength,
    blob.bytes,
  );
  return id;
}

export function findBlob(db: Db, id: string): BlobRow | undefined {
  return db.one<BlobRow>("select id, mime, name, kind, size from blob where id = ?", id);
}

export function blobBytes(db: Db, id: string): Uint8Array {
  return db.one<{ bytes: Uint8Array }>("select bytes from blob where id = ?", id)?.bytes ?? new Uint8Array();
}

export function checksumOf(db: Db, id: string): string {
  return createHash("md5").update(blobBytes(db, id)).digest("hex");
}

/** A new address on the media server: whoever has it can read, until it expires. */
export function insertMedia(db: Db, blobId: string, expiresAt: number): string {
  const token = newHex(20);
  db.run("insert into media (token, blob_id, expires_at) values (?, ?, ?)", token, blobId, expiresAt);
  return token;
}

export function findMedia(db: Db, token: string): { blob_id: string; expires_at: number } | undefined {
  return db.one("select blob_id, expires_at from media where token = ?", token);
}

export interface Upload {
  id: string;
  oa_id: string;
  kind: "image" | "gif" | "file";
  blob_id: string;
  created_at: number;
}

export function insertUpload(db: Db, upload: Omit<Upload, "id">): string {
  const id = newHex(24);
  db.run(
    "insert into upload (id, oa_id, kind, blob_id, created_at) values (?, ?, ?, ?, ?)",
    id,
    upload.oa_id,
    upload.kind,
    upload.blob_id,
    upload.created_at,
  );
  return id;
}

export function findUpload(db: Db, id: string): Upload | undefined {
  return db.one<Upload>("select * from upload where id = ?", id);
}

/** How much of a monthly quota was used. */
export function used(db: Db, oaId: string, month: string, what: string): number {
  const row = db.one<{ used: number }>(
    "select used from usage where oa_id = ? and month = ? and what = ?",
    oaId,
    month,
    what,
  );
  return row?.used ?? 0;
}

export function addUse(db: Db, oaId: string, month: string, what: string): void {
  db.run(
    `insert into usage (oa_id, month, what, used) values (?, ?, ?, 1)
      on conflict (oa_id, month, what) do update set used = used + 1`,
    oaId,
    month,
    what,
  );
}
