import { SealBroken } from "@keng/seal/box.ts";
import { openTextWith, sealTextWith } from "@keng/seal/json.ts";
import type { DraftRow } from "./draft.store.ts";
import type { Draft } from "./merge.ts";

type Sealed = { body_sealed: Buffer | null; other_sealed: Buffer | null; version: number };

/** A draft as it is kept: its words under the key of its thread, so that erasing the thread erases them too. */
export function sealDraft(key: Uint8Array, draft: Draft): Sealed {
  return {
    body_sealed: draft.text === "" ? null : sealTextWith(key, draft.text),
    other_sealed: draft.other === null ? null : sealTextWith(key, draft.other),
    version: draft.version,
  };
}

export function openDraft(
  key: Uint8Array,
  row: Pick<DraftRow, "body_sealed" | "other_sealed" | "version">,
): Draft {
  return {
    text: opened(key, row.body_sealed) ?? "",
    other: opened(key, row.other_sealed),
    version: row.version,
  };
}

/** Nothing for what was written under a key that is gone: the thread was erased. */
function opened(key: Uint8Array, sealed: Buffer | null): string | null {
  try {
    return sealed === null ? null : openTextWith(key, sealed);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
