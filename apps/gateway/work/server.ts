import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Now } from "@keng/core/time.ts";
import type { Log } from "@keng/log/log.ts";
import type { GatewayConfig } from "../config.ts";
import type { Jobs } from "./jobs.ts";
import type { ForThread, ToThread } from "./thread.ts";

const AGAIN_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * Runs the jobs in a thread of their own. Should the thread end it is opened again, while webhooks are still kept.
 * Resolves when the jobs run; rejects when they cannot be started at all.
 */
export async function startJobsThread(
  config: GatewayConfig,
  { log, now }: { log: Log; now: Now },
): Promise<Jobs> {
  let isClosing = false;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let worker = await open();

  async function open(): Promise<Worker> {
    const workerData: ForThread = { config, ahead_ms: ahead() };
    const one = new Worker(new URL("./main.ts", import.meta.url), { workerData });
    await once(one, "message");
    one.on("error", () => undefined);
    one.once("exit", again);
    return one;
  }

  function again(): void {
    if (isClosing) return;
    failures += 1;
    log("job_gave_up", { job: "thread", attempt: failures });
    timer = setTimeout(() => void reopen(), Math.min(AGAIN_MS * 2 ** (failures - 1), LONGEST_MS));
  }

  async function reopen(): Promise<void> {
    try {
      worker = await open();
      failures = 0;
    } catch {
      again();
    }
  }

  function ahead(): number {
    return now().getTime() - Date.now();
  }

  function tell(said: ToThread): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
    worker.postMessage(said);
  }

  return {
    wake: () => tell({ ahead_ms: ahead() }),
    close: async () => {
      isClosing = true;
      clearTimeout(timer);
      if (worker.threadId === -1) return;
      const ended = once(worker, "exit");
      tell("close");
      await ended;
    },
  };
}
