import { createHash } from "node:crypto";
import {
  countPending,
  dropJobsOf,
  dueJobs,
  finishJob,
  insertJob,
  nextDue,
  postponeJob,
} from "./job.store.ts";
import type { Job } from "./job.store.ts";
import type { Json } from "./json.ts";
import { asObject, asText, parseJson } from "./json.ts";
import { disableWebhook, findApp, findOa } from "./page.store.ts";
import type { Oa } from "./page.store.ts";
import type { World } from "./world.ts";

export interface Webhooks {
  /** Signs and queues an event of a page; `lane` is whose event it is: one person's events leave one after another. */
  readonly emit: (oa: Oa, lane: string, event: Json & { readonly event_name: string }) => void;
  /** Queues bytes as they are: for events that nobody has thought of. */
  readonly emitRaw: (oa: Oa, lane: string, eventName: string, body: string) => void;
  readonly wake: () => void;
  readonly pending: () => number;
  readonly stop: () => Promise<void>;
}

export const defaultRetryDelaysMs: readonly number[] = [30_000, 300_000, 900_000, 1_800_000, 3_600_000];
const parallel = 8;
const reorderMs = 250;

type Answer = {
  readonly status: number;
  readonly failure: null | "connect" | "timeout" | "status" | "dropped";
};

export function createWebhooks(world: World, retryDelaysMs: readonly number[]): Webhooks {
  const { db } = world;
  const busy = new Set<string>();
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let counter = 0;

  function sign(oa: Oa, appId: string, appSecret: string, body: string): string {
    const switches = world.switches();
    const first = switches["signature.firstTerm"] === "app_id" ? appId : oa.oa_id;
    const key = switches.oaSecretKeyEqualsAppSecret ? appSecret : oa.oa_secret_key;
    const timestamp = asText(asObject(parseJson(body))["timestamp"]) ?? "";
    const mac = createHash("sha256").update(`${first}${body}${timestamp}${key}`, "utf8").digest("hex");
    return switches.macHeaderStyle === "compact" ? `mac=${mac}` : `mac = ${mac}`;
  }

  async function post(job: Job, url: string, signature: string): Promise<Answer> {
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-zevent-signature": signature,
          ...(job.attempt > 0 ? { num_retry: String(job.attempt) } : {}),
        },
        body: job.body,
        redirect: "manual",
        signal: AbortSignal.timeout(world.switches().webhookTimeoutMs),
      });
      await response.arrayBuffer();
      if (world.chance(world.faults().webhook.drop_answer))
        return { status: response.status, failure: "dropped" };
      return { status: response.status, failure: response.status === 200 ? null : "status" };
    } catch (error) {
      const isTimeout = error instanceof Error && error.name === "TimeoutError";
      return { status: 0, failure: isTimeout ? "timeout" : "connect" };
    }
  }

  function retries(failure: Answer["failure"]): boolean {
    const { retryOn } = world.switches();
    if (failure === "connect" || retryOn === "any-non-200") return true;
    return failure !== "status" && retryOn === "connect+timeout";
  }

  function settle(job: Job, answer: Answer): void {
    if (answer.failure === null || !retries(answer.failure)) return finishJob(db, job.id);
    const wait = retryDelaysMs[job.attempt];
    if (wait !== undefined) return postponeJob(db, job.id, world.now() + wait);
    // After the last retry Zalo unsubscribes the app: nothing more is delivered until somebody switches it on.
    disableWebhook(db, job.app_id);
    dropJobsOf(db, job.app_id);
  }

  async function deliver(job: Job): Promise<void> {
    const app = findApp(db, job.app_id);
    const oa = findOa(db, job.oa_id);
    if (app === undefined || oa === undefined || app.webhook_enabled === 0 || app.webhook_url === "") {
      return finishJob(db, job.id);
    }
    const started = performance.now();
    const answer = await post(job, app.webhook_url, sign(oa, app.app_id, app.secret, job.body));
    if (stopped) return;
    world.note({
      what: "webhook",
      event_name: job.event_name,
      attempt: job.attempt,
      status: answer.status,
      ...(answer.failure === null ? {} : { error: answer.failure }),
      ms: Math.round(performance.now() - started),
    });
    settle(job, answer);
  }

  function wake(): void {
    if (stopped) return;
    clearTimeout(timer);
    for (const job of dueJobs(db, world.now())) {
      if (running.size >= parallel) return;
      if (busy.has(job.lane)) continue;
      busy.add(job.lane);
      const run = deliver(job).finally(() => {
        busy.delete(job.lane);
        running.delete(run);
        wake();
      });
      running.add(run);
    }
    const next = nextDue(db);
    if (next === null) return;
    const wait = Math.min(Math.max(next - world.now(), 5), 60_000);
    if (running.size === 0 || next > world.now()) timer = setTimeout(wake, wait).unref();
  }

  function isOn(event: string, body: string): boolean {
    const { webhookEvents, webhookSyntaxFilter } = world.switches();
    if (webhookEvents !== "all" && !webhookEvents.includes(event)) return false;
    if (!webhookSyntaxFilter || event !== "user_send_text") return true;
    return (asText(asObject(asObject(parseJson(body))["message"])["text"]) ?? "").startsWith("#");
  }

  function emitRaw(oa: Oa, lane: string, eventName: string, body: string): void {
    const app = findApp(db, oa.app_id);
    if (app === undefined || oa.granted === 0 || app.webhook_url === "" || app.webhook_enabled === 0) return;
    const faults = world.faults().webhook;
    if (faults.outage || !isOn(eventName, body)) return;
    counter = faults.reorder ? counter + 1 : 0;
    // Every other event waits, so that the one behind it overtakes.
    const late = faults.reorder && counter % 2 === 1 ? reorderMs : 0;
    const job = {
      app_id: app.app_id,
      oa_id: oa.oa_id,
      lane: faults.reorder ? `${lane}/${counter}` : lane,
      event_name: eventName,
      body,
      due_at: world.now() + faults.delay_ms + late,
    };
    insertJob(db, job);
    if (world.chance(faults.duplicate)) insertJob(db, { ...job, lane: `${job.lane}/twice` });
    setImmediate(wake);
  }

  return {
    emit: (oa, lane, event) => {
      const text = JSON.stringify({
        ...event,
        app_id: oa.app_id,
        timestamp: event["timestamp"] ?? String(world.now()),
      });
      const isBare = world.switches().idStyle === "bare";
      emitRaw(oa, lane, event.event_name, isBare ? text.replaceAll(/"id":"(\d{10,20})"/g, '"id":$1') : text);
    },
    emitRaw,
    wake,
    pending: () => countPending(db),
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}
