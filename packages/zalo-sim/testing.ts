import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allEndpointsAt } from "@keng/zalo/http.ts";
import { createOa } from "@keng/zalo/oa.ts";
import type { Oa } from "@keng/zalo/oa.ts";
import { refreshPair } from "@keng/zalo/oauth.ts";
import type { OauthApp, TokenPair } from "@keng/zalo/oauth.ts";
import type { PinStore } from "@keng/zalo/send.ts";
import { createMemoryPin } from "@keng/zalo/send.ts";
import { createMemoryTokenStore, createTokenSource } from "@keng/zalo/token.ts";
import type { TokenStore } from "@keng/zalo/token.ts";
import type { Chat, Grant, Person, PersonSend, Sent, SimApp, SimOa } from "./control-api.ts";
import type { Simulator } from "./server.ts";
import { startSimulator } from "./server.ts";

export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
  readonly body: Record<string, unknown>;
  readonly at: number;
}

export interface Receiver {
  readonly url: string;
  readonly got: Delivery[];
  /** What it answers from now on; null answers nothing at all. */
  answer: number | null;
  close(): Promise<void>;
}

/** A webhook's far end: keeps every byte that comes. */
export async function startReceiver(): Promise<Receiver> {
  const got: Delivery[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const raw = Buffer.concat(parts);
      const body = readBody(raw);
      got.push({ headers: request.headers, raw, body, at: performance.now() });
      if (receiver.answer !== null) response.writeHead(receiver.answer).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/zalo/webhook`,
    got,
    answer: 200,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return receiver;
}

function readBody(raw: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(raw.toString("utf8")) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export interface Bench {
  readonly simulator: Simulator;
  readonly receiver: Receiver;
  readonly app: SimApp;
  readonly page: SimOa;
  readonly grant: Grant;
  readonly oauth: OauthApp;
  readonly store: TokenStore;
  readonly oa: Oa;
  /** A call of the control API; throws when it is refused. */
  control<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** A raw call of Zalo's API with the page's newest token. */
  raw(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  person(name?: string, follows?: boolean): Promise<Person>;
  says(person: Person, send: PersonSend | string): Promise<string[]>;
  chat(person: Person): Promise<Chat>;
  events(name: string): Delivery[];
  stop(): Promise<void>;
}

export async function control<T>(base: string, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${base}/_sim${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as T;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

export function pairOf(grant: Grant): TokenPair {
  const now = Date.now();
  return {
    accessToken: grant.access_token,
    refreshToken: grant.refresh_token,
    obtainedAt: now,
    accessExpiresAt: now + 90_000_000,
    refreshExpiresAt: now + 7_776_000_000,
  };
}

export interface BenchOptions {
  readonly type?: "state" | "enterprise";
  readonly retryDelaysMs?: readonly number[];
  readonly pin?: PinStore;
}

/** A simulator with an app, a page and a grant, the SDK pointed at it, and the far end of its webhook. */
export async function startBench(options: BenchOptions = {}): Promise<Bench> {
  const home = mkdtempSync(join(tmpdir(), "zalo-sim-"));
  const simulator = await startSimulator({
    port: 0,
    home,
    ...(options.retryDelaysMs === undefined ? {} : { retryDelaysMs: options.retryDelaysMs }),
  });
  const receiver = await startReceiver();
  const call = <T>(method: string, path: string, body?: unknown) =>
    control<T>(simulator.url, method, path, body);
  const app = await call<SimApp>("POST", "/apps", {
    webhook_url: receiver.url,
    callback: "http://127.0.0.1/cb",
  });
  const type = options.type ?? "state";
  const page = await call<SimOa>("POST", "/oas", {
    name: "Công an xã Bình Minh",
    oa_type: type,
    app_id: app.app_id,
  });
  const grant = await call<Grant>("POST", `/oas/${page.oa_id}/grant`);
  const endpoints = allEndpointsAt(simulator.url);
  const oauth: OauthApp = { oauthBase: endpoints.oauth, appId: app.app_id, appSecret: app.secret };
  const store = createMemoryTokenStore(Date.now, pairOf(grant));
  const tokens = createTokenSource({
    store,
    holder: "bench",
    now: Date.now,
    refresh: (token) => refreshPair(oauth, token, Date.now()),
  });
  const pin = options.pin ?? createMemoryPin();
  const oa = createOa({ openapiBase: endpoints.openapi, tokens, pin, timeoutMs: 3000 });
  return {
    simulator,
    receiver,
    app,
    page,
    grant,
    oauth,
    store,
    oa,
    control: call,
    raw: async (method, path, body) => {
      const json = body === undefined ? {} : { body: JSON.stringify(body) };
      const token = (await store.read())?.accessToken ?? "";
      const headers = { access_token: token, "content-type": "application/json" };
      const response = await fetch(`${simulator.url}${path}`, { method, headers, ...json });
      return (await response.json()) as Record<string, unknown>;
    },
    person: async (name = "Bà Tư", follows = true) => {
      const person = await call<Person>("POST", "/people", { name });
      if (follows) await call("POST", `/people/${person.id}/follow`);
      return person;
    },
    says: async (person, send) => {
      const body = typeof send === "string" ? { text: send } : send;
      return (await call<Sent>("POST", `/people/${person.id}/messages`, body)).msg_ids;
    },
    chat: (person) => call<Chat>("GET", `/people/${person.id}/chats/${page.oa_id}`),
    events: (name) => receiver.got.filter((one) => one.body["event_name"] === name),
    stop: async () => {
      await simulator.close();
      await receiver.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
