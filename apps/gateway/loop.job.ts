import { SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Gateway } from "./context.ts";
import type { Job } from "./jobs.ts";

export type Loop = { wake(): void; close(): Promise<void> };

const POLL_MS = 5 * SECOND;
const LONGEST_PAUSE_MS = 10 * SECOND;

/** Runs one job again and again: at once while there is work, else on a hint or after a while. Failures slow it down. */
export function startLoop(gateway: Gateway, job: Job): Loop {
  let isClosed = false;
  let isHinted = false;
  let failures = 0;
  let stopWaiting: (() => void) | undefined;

  async function wait(ms: number): Promise<void> {
    if (isClosed || isHinted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      stopWaiting = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    stopWaiting = undefined;
  }

  async function go(): Promise<void> {
    while (!isClosed) {
      isHinted = false;
      let didWork: boolean | number = false;
      try {
        didWork = await job.run(gateway);
        failures = 0;
      } catch (error) {
        failures += 1;
        gateway.log("job_failed", { job: job.name, attempt: failures, ...failureFacts(error) });
      }
      if (failures > 0) await pause(Math.min(100 * 2 ** failures, LONGEST_PAUSE_MS));
      else if (didWork !== true)
        await wait(Math.min(job.every_ms ?? POLL_MS, didWork === false ? POLL_MS : didWork));
    }
  }

  /** After a failure hints do not hurry it. */
  async function pause(ms: number): Promise<void> {
    isHinted = false;
    await wait(ms);
  }

  const ended = go();
  return {
    wake: () => {
      isHinted = true;
      if (failures === 0) stopWaiting?.();
    },
    close: async () => {
      isClosed = true;
      stopWaiting?.();
      await ended;
    },
  };
}
