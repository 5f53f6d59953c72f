import type { DraftView } from "@keng/contract/habits.ts";
import { api } from "../api.ts";
import { makeStore, type Store } from "../store.ts";
import { draftOf, onForget, writeDraft } from "./drafts.ts";
import { outboxOf } from "./outbox.ts";

/** How a draft stands with the desk. `saved`: it would be there on another machine. */
export type DraftState = "nothing" | "unsaved" | "saved" | "failed";

const PAUSE_MS = 700;
const RETRY_MS = 4000;
const BASE = "keng.draft-base.";

type Sync = {
  /** What the desk has, as far as this screen knows; null: not asked yet. */
  version: number | null;
  text: string;
  saving: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  state: Store<DraftState>;
  other: Store<string | null>;
};

const syncs = new Map<string, Sync>();

function syncOf(thread: string): Sync {
  let sync = syncs.get(thread);
  if (sync === undefined) {
    sync = {
      version: null,
      text: "",
      saving: false,
      timer: undefined,
      state: makeStore<DraftState>("nothing"),
      other: makeStore<string | null>(null),
    };
    syncs.set(thread, sync);
  }
  return sync;
}

export const draftStateOf = (thread: string): Store<DraftState> => syncOf(thread).state;
/** What was written on another machine meanwhile, until the officer has chosen. */
export const otherDraftOf = (thread: string): Store<string | null> => syncOf(thread).other;

const isDirty = (thread: string): boolean => draftOf(thread).get() !== syncOf(thread).text;

function known(thread: string, answer: DraftView): void {
  const sync = syncOf(thread);
  sync.version = answer.version;
  sync.text = answer.text;
  sync.other.set(answer.other);
  sessionStorage.setItem(BASE + thread, String(answer.version));
}

/** Waits in the outbox already: taken as a draft too it might be sent twice. */
const isOnItsWay = (thread: string, text: string): boolean =>
  outboxOf(thread)
    .get()
    .some((one) => one.text.trim() === text.trim());

function settle(thread: string): void {
  const { state, text } = syncOf(thread);
  if (isDirty(thread)) later(thread, PAUSE_MS);
  else state.set(text === "" ? "nothing" : "saved");
}

function later(thread: string, ms: number): void {
  const sync = syncOf(thread);
  clearTimeout(sync.timer);
  sync.timer = setTimeout(() => void flush(thread), ms);
}

async function flush(thread: string, other?: string | null): Promise<void> {
  const sync = syncOf(thread);
  clearTimeout(sync.timer);
  if (sync.version === null || sync.saving) {
    if (sync.saving) later(thread, PAUSE_MS);
    return;
  }
  sync.saving = true;
  const text = draftOf(thread).get();
  try {
    const answer = await api.saveDraft(thread, {
      text,
      base: sync.version,
      ...(other === undefined ? {} : { other }),
    });
    known(thread, answer);
    if (draftOf(thread).get() === text && answer.text !== text) writeDraft(thread, answer.text);
    settle(thread);
  } catch {
    sync.state.set("failed");
    later(thread, RETRY_MS);
  } finally {
    sync.saving = false;
  }
}

/** Asks the desk what was written in this thread, on whatever machine, and brings it together with what stands here. */
export async function openDraft(thread: string): Promise<void> {
  const sync = syncOf(thread);
  const answer = await api.draft(thread).catch(() => null);
  if (answer === null) {
    clearTimeout(sync.timer);
    sync.timer = setTimeout(() => void openDraft(thread), RETRY_MS);
    return;
  }
  const local = draftOf(thread).get();
  const grewFrom = Number(sessionStorage.getItem(BASE + thread) ?? 0);
  known(thread, answer);
  if (local === "") {
    if (!isOnItsWay(thread, answer.text)) writeDraft(thread, answer.text);
    else sync.text = "";
  } else if (local !== answer.text) sync.version = Math.min(grewFrom, answer.version);
  settle(thread);
}

/** Another screen of this officer has written in the thread. */
export async function hearDraft(thread: string): Promise<void> {
  const sync = syncs.get(thread);
  if (sync === undefined || sync.version === null || sync.saving) return;
  if (isDirty(thread)) return later(thread, 0);
  const answer = await api.draft(thread).catch(() => null);
  if (answer === null || answer.version === sync.version || isDirty(thread)) return;
  known(thread, answer);
  writeDraft(thread, isOnItsWay(thread, answer.text) ? "" : answer.text);
  settle(thread);
}

/** After a lost connection every draft that is open is asked for. */
export function hearAllDrafts(): void {
  for (const thread of syncs.keys()) void hearDraft(thread);
}

/** What the officer types: kept here at once, at the desk after a short pause. */
export function typeDraft(thread: string, text: string): void {
  writeDraft(thread, text);
  if (!isDirty(thread)) return settle(thread);
  syncOf(thread).state.set("unsaved");
  later(thread, PAUSE_MS);
}

/** It was handed on as an answer: the desk drops its draft together with taking the answer. */
export function handOnDraft(thread: string): void {
  const sync = syncOf(thread);
  clearTimeout(sync.timer);
  writeDraft(thread, "");
  sync.text = "";
  sync.state.set("nothing");
}

/** The officer has chosen between the two texts. */
export function chooseDraft(thread: string, text: string, other: string | null): void {
  writeDraft(thread, text);
  syncOf(thread).other.set(other);
  void flush(thread, other);
}

/** A tab that is being closed says the last word without waiting for an answer. */
function sayLastWords(): void {
  for (const [thread, sync] of syncs)
    if (sync.version !== null && isDirty(thread))
      api.saveDraftAtEnd(thread, { text: draftOf(thread).get(), base: sync.version });
}

if (typeof window !== "undefined") window.addEventListener("pagehide", sayLastWords);
onForget(() => {
  for (const { timer } of syncs.values()) clearTimeout(timer);
  syncs.clear();
});
