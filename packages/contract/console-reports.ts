import { z } from "zod";
import { ERASE_DECISIONS, KEEP_REASONS } from "./erasing.ts";
import { spokenChannel } from "./exchange.ts";
import { threadKind } from "./triage.ts";

/** What the console and the desk say of reports that did not come by Zalo, and of requests to erase. */

const at = z.iso.datetime({ offset: true });
const id = z.uuid();
const requestId = z.uuid().describe("chosen by the browser; the same request twice has one effect");

export const keepReason = z.enum(KEEP_REASONS);

/** The newest request to erase this thread. */
export const erasingView = z.object({
  state: z.enum(["asked", "pending", "kept", "done"]),
  asked_at: at,
  asked_by: z.enum(["zalo", "chat"]),
  reason: keepReason.nullable(),
  decided_by: z.string().nullable(),
  decided_at: at.nullable(),
  /** Until then a decision to erase can be taken back. */
  final_at: at.nullable(),
  done_at: at.nullable(),
});
export type ErasingView = z.infer<typeof erasingView>;

// ---- requests to erase -----------------------------------------------------------------------------------------
export const eraseDecision = z.object({
  request_id: requestId,
  decision: z.enum(ERASE_DECISIONS),
  /** Of a decision to keep. */
  reason: keepReason.nullable().default(null),
  /** What the citizen will read, exactly as the officer saw it; null: nothing is sent. */
  text: z.string().trim().min(1).max(2000).nullable().default(null),
});
export type EraseDecision = z.infer<typeof eraseDecision>;

// ---- reports by telephone and at the counter ------------------------------------------------------------------
/** To whom a browser seals who somebody is: age recipients of the key holders. */
export const sealingKeys = z.object({ recipients: z.array(z.string()) });
export const reportLog = z.object({
  request_id: requestId,
  channel: spokenChannel,
  kind: threadKind,
  text: z.string().trim().min(1).max(4000),
  /** Where it happens; only of a report or an emergency. */
  place: z.string().trim().max(400).nullable().default(null),
  told_at: at,
  /** Sealed before it left the browser: base64 of an age file. The desk passes it on and keeps nothing of it. */
  identity: z.base64().max(24_000).nullable().default(null),
});
export type ReportLog = z.infer<typeof reportLog>;
export const reportLogged = z.object({ conversation_id: id, label: z.string(), receipt_code: z.string() });
export type ReportLogged = z.infer<typeof reportLogged>;
