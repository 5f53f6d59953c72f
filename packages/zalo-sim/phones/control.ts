import type {
  Asset,
  Called,
  CallOutcome,
  Chat,
  Clock,
  CreatePerson,
  Faults,
  JournalEntry,
  Person,
  PersonReaction,
  PersonSend,
  Quota,
  Sample,
  Sent,
  SetFaults,
  SimOa,
  TokenFault,
} from "../control-api.ts";

/** The simulator said no, or nothing at all (`offline`). */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "content-type": "application/json" };
  }
  const response = await fetch(path, init).catch(() => {
    throw new Refused("offline");
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(codeOf(answer) ?? String(response.status));
  return answer as T;
}

function codeOf(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return undefined;
  const { error } = answer;
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}

/** Servers wrap lists as `{people: […]}` or give them bare: both are understood. */
async function list<T>(path: string, key: string): Promise<T[]> {
  const answer = await ask<T[] | Record<string, T[]>>("GET", path);
  return Array.isArray(answer) ? answer : (answer[key] ?? []);
}

const person = (id: string, rest = ""): string => `/_sim/people/${encodeURIComponent(id)}${rest}`;

export const people = (): Promise<Person[]> => list("/_sim/people", "people");
export const addPerson = (who: CreatePerson): Promise<Person> => ask("POST", "/_sim/people", who);
export const oas = (): Promise<SimOa[]> => list("/_sim/oas", "oas");
export const samples = (): Promise<Sample[]> => list("/_sim/samples", "samples");
export const quota = (): Promise<Quota> => ask("GET", "/_sim/quota");
export const faults = (): Promise<Faults> => ask("GET", "/_sim/faults");
export const setFaults = (change: SetFaults): Promise<Faults> => ask("PUT", "/_sim/faults", change);
export const journal = (): Promise<JournalEntry[]> => list("/_sim/journal", "entries");

export const chat = (id: string, oa: string): Promise<Chat> =>
  ask("GET", person(id, `/chats/${encodeURIComponent(oa)}`));
export const send = (id: string, message: PersonSend): Promise<Sent> =>
  ask("POST", person(id, "/messages"), message);

export type Act = "follow" | "unfollow" | "withdraw" | "seen" | "click-chatnow";
export const act = (id: string, what: Act, oa: string): Promise<unknown> =>
  ask("POST", person(id, `/${what}`), { oa_id: oa });

export const react = (id: string, reaction: PersonReaction): Promise<unknown> =>
  ask("POST", person(id, "/reactions"), reaction);

export const call = (id: string, oa: string, outcome: CallOutcome): Promise<Called> =>
  ask("POST", person(id, "/calls"), { oa_id: oa, outcome });

export const clock = (): Promise<Clock> => ask("GET", "/_sim/clock");
export const moveClock = (advanceMs: number): Promise<Clock> =>
  ask("POST", "/_sim/clock", { advance_ms: advanceMs });

const page = (oa: string, rest: string): string => `/_sim/oas/${encodeURIComponent(oa)}${rest}`;
export const spoilTokens = (oa: string, kind: TokenFault["kind"]): Promise<SimOa> =>
  ask("POST", page(oa, "/token-faults"), { kind });
export const setOaType = (oa: string, type: SimOa["oa_type"]): Promise<SimOa> =>
  ask("PUT", page(oa, "/type"), { oa_type: type });

export function upload(id: string, file: File): Promise<Asset> {
  const form = new FormData();
  form.append("file", file, file.name);
  return ask("POST", person(id, "/assets"), form);
}

/** Empties people, chats and faults; apps and pages stay. */
export const reset = (): Promise<unknown> => ask("POST", "/_sim/reset", {});
