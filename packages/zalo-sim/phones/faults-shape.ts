import type { Faults, SetFaults } from "../control-api.ts";

export type FaultName = "delay" | "duplicate" | "reorder" | "drop" | "error" | "outage";
export const FAULTS: readonly FaultName[] = ["delay", "duplicate", "reorder", "drop", "error", "outage"];
export const DELAYS = [1, 3, 10, 30] as const;
const USUAL_DELAY_MS = 3000;
/** Half: so that a second try can succeed and nobody's address is switched off after its last one. */
const HALF = 0.5;

export function isOn(faults: Faults, name: FaultName): boolean {
  const { webhook, api } = faults;
  switch (name) {
    case "delay":
      return webhook.delay_ms > 0;
    case "duplicate":
      return webhook.duplicate > 0;
    case "reorder":
      return webhook.reorder;
    case "drop":
      return webhook.drop_answer > 0 || api.drop_answer > 0;
    case "error":
      return api.error_5xx > 0;
    case "outage":
      return webhook.outage;
  }
}

export function switched(name: FaultName, on: boolean): SetFaults {
  switch (name) {
    case "delay":
      return { webhook: { delay_ms: on ? USUAL_DELAY_MS : 0 } };
    case "duplicate":
      return { webhook: { duplicate: on ? 1 : 0 } };
    case "reorder":
      return { webhook: { reorder: on } };
    case "drop":
      return { webhook: { drop_answer: on ? HALF : 0 }, api: { drop_answer: on ? HALF : 0 } };
    case "error":
      return { api: { error_5xx: on ? HALF : 0 } };
    case "outage":
      return { webhook: { outage: on } };
  }
}

export const delayed = (seconds: number): SetFaults => ({ webhook: { delay_ms: seconds * 1000 } });
