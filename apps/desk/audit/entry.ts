import { createHmac } from "node:crypto";
import { MINUTE } from "@keng/core/time.ts";
import type { vi } from "@keng/i18n/officer/acts.ts";

/** The acts that are known: each has its words, so that the log can be read in both languages. */
export type AuditAct = keyof typeof vi;

/** What is written of an act: ids and codes. Reasons and texts live elsewhere; `text_hash` is their keyed hash. */
export type AuditEntry = {
  root_id: string;
  at: Date;
  /** Null when the system itself acts. */
  officer_id: string | null;
  unit_id: string | null;
  act: AuditAct;
  subject_type: string;
  subject_id: string | null;
  /** A code, never words. */
  detail: string | null;
  text_hash?: Uint8Array | null;
  /** By which token, when an officer's program did it. `appendAudit` knows. */
  token_id?: string | null;
};

/** An entry as it is found: perhaps from a version that knew other acts. */
export type WrittenEntry = Omit<AuditEntry, "act"> & { act: string };

/** What an act is called when somebody read content. */
export const READ = "read" satisfies AuditAct;
/** Reading the same thread again within this time is one reading. */
export const READ_ONCE = 10 * MINUTE;

/** Where each chain begins. */
export const GENESIS = Buffer.alloc(32);

/**
 * An entry's hash, bound to the one before it and to its number. Keyed: who can write to the database but does not
 * hold the desk's key cannot make a chain that fits.
 */
export function entryHash(key: Uint8Array, previous: Uint8Array, seq: number, entry: WrittenEntry): Buffer {
  const fields = [
    entry.root_id,
    seq,
    entry.at.toISOString(),
    entry.officer_id,
    entry.unit_id,
    entry.act,
    entry.subject_type,
    entry.subject_id,
    entry.detail,
    entry.text_hash == null ? null : Buffer.from(entry.text_hash).toString("hex"),
    // nothing is added to what was hashed before there were tokens
    ...(entry.token_id == null ? [] : [entry.token_id]),
  ];
  return createHmac("sha256", key)
    .update("audit entry\0")
    .update(previous)
    .update(JSON.stringify(fields))
    .digest();
}

/** A head as it is printed and read aloud: `8F3A 09C2 …`, the first 16 digits. */
export function shortHash(hash: Uint8Array): string {
  return (Buffer.from(hash).toString("hex").toUpperCase().slice(0, 16).match(/.{4}/g) ?? []).join(" ");
}

export type ChainEntry = WrittenEntry & { seq: number; previous_hash: Buffer; hash: Buffer };
export type ChainState = { seq: number; hash: Buffer };
export const CHAIN_START: ChainState = { seq: 0, hash: GENESIS };

/** Walks a piece of a chain from where the walk stands. `broken_at` is the first number that does not fit. */
export function walkChain(
  key: Uint8Array,
  from: ChainState,
  entries: readonly ChainEntry[],
): ChainState & { broken_at: number | null } {
  let state = from;
  for (const entry of entries) {
    const seq = state.seq + 1;
    const fits =
      entry.seq === seq &&
      state.hash.equals(entry.previous_hash) &&
      entryHash(key, state.hash, seq, entry).equals(entry.hash);
    if (!fits) return { ...state, broken_at: seq };
    state = { seq, hash: entry.hash };
  }
  return { ...state, broken_at: null };
}
