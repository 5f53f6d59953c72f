import type { RawEvent } from "../webhook/raw-event.ts";

export type ClaimedEvent = {
  id: number;
  received_at: Date;
  is_late: boolean;
  attempts: number;
  /** Undefined: the key of its hour is gone, or it is damaged. */
  raw: RawEvent | undefined;
};
