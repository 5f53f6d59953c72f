import type { Upload } from "@keng/contract/console-api.ts";
import { faultOf, newRequestId, uploadFile, type ApiFault } from "../api.ts";
import { onForget } from "./drafts.ts";
import { makeStore, type Store } from "../store.ts";

/** A file on its way up, or up already, waiting beside the text that it will go out with. */
export type Attached = {
  key: string;
  file: File;
  /** An address of the browser's own memory, for the preview of a picture. */
  preview: string | null;
  percent: number;
  upload: Upload | null;
  fault: ApiFault["code"] | null;
};

export const MOST_FILES = 6;
export const ACCEPTED = "image/jpeg,image/png,application/pdf,.doc,.docx";

const stores = new Map<string, Store<readonly Attached[]>>();
const running = new Map<string, AbortController>();

export function attachedTo(thread: string): Store<readonly Attached[]> {
  let store = stores.get(thread);
  if (store === undefined) {
    store = makeStore<readonly Attached[]>([]);
    stores.set(thread, store);
  }
  return store;
}

function change(thread: string, key: string, next: Partial<Attached>): void {
  const store = attachedTo(thread);
  store.set(store.get().map((one) => (one.key === key ? { ...one, ...next } : one)));
}

export function startUpload(thread: string, one: Attached): void {
  const abort = new AbortController();
  running.set(one.key, abort);
  change(thread, one.key, { fault: null, percent: 0 });
  uploadFile(one.file, (percent) => change(thread, one.key, { percent }), abort.signal)
    .then(
      (upload) => change(thread, one.key, { upload, percent: 100 }),
      (error: unknown) => change(thread, one.key, { fault: faultOf(error).code }),
    )
    .finally(() => running.delete(one.key));
}

/** Adds files as far as there is room; tells whether some found none. */
export function attach(thread: string, files: readonly File[]): { leftOut: boolean } {
  const store = attachedTo(thread);
  const room = MOST_FILES - store.get().length;
  const added = files.slice(0, Math.max(0, room)).map((file): Attached => ({
    key: newRequestId(),
    file,
    preview: file.type.startsWith("image/") ? URL.createObjectURL(file) : null,
    percent: 0,
    upload: null,
    fault: null,
  }));
  store.set([...store.get(), ...added]);
  for (const one of added) startUpload(thread, one);
  return { leftOut: files.length > added.length };
}

export function detach(thread: string, key: string): void {
  running.get(key)?.abort();
  running.delete(key);
  const store = attachedTo(thread);
  for (const one of store.get())
    if (one.key === key && one.preview !== null) URL.revokeObjectURL(one.preview);
  store.set(store.get().filter((one) => one.key !== key));
}

export function detachAll(thread: string): void {
  for (const one of attachedTo(thread).get()) detach(thread, one.key);
}

onForget(() => {
  for (const thread of stores.keys()) detachAll(thread);
  stores.clear();
});
