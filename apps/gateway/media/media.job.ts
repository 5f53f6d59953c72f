import type { HeldReason } from "@keng/contract/exchange.ts";
import { SECOND } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Gateway } from "../context.ts";
import { beginMedia } from "./begin-media.command.ts";
import { cleanFile } from "@keng/clean/clean-file.ts";
import { endMediaJob } from "./end-media.command.ts";
import { tryMediaLater } from "./postpone-media.command.ts";
import { openMedia } from "./content.ts";
import { fetchMedia } from "./fetch.client.ts";
import type { MediaRow } from "./media.store.ts";
import { isOverBound } from "./is-over-bound.query.ts";
import { type AttachmentState, type Piece, piecesOf, readyState } from "./pieces.ts";
import { freeSpace } from "../machine/free-space.disk.ts";
import { keepOriginal } from "./originals.disk.ts";

const MOST_TRIES = 8;
const MOST_CLEANINGS = 3;
type Worked = {
  state: AttachmentState;
  original?: { sha256: Buffer; size: number } | undefined;
  pieces?: readonly Piece[];
};

/** Fetches what is due, at most two at once. True when there was something. */
export async function mediaDue(gateway: Gateway): Promise<boolean> {
  // what is left of the disk belongs to texts; files stay where they are with Zalo and are fetched when there is room
  if ((await freeSpace(gateway.config)).state === "below_floor") return false;
  const rows = await beginMedia(gateway, 2);
  await Promise.all(rows.map((row) => settle(gateway, row)));
  return rows.length > 0;
}

async function settle(gateway: Gateway, row: MediaRow): Promise<void> {
  const began = performance.now();
  try {
    const result = await work(gateway, row);
    if (result === "later")
      return await tryMediaLater(gateway, row, Math.min(2 ** row.attempts, 300) * SECOND);
    await endMediaJob(gateway, row, result.state, result.original, result.pieces);
    const ms = Math.round(performance.now() - began);
    gateway.log("media_settled", {
      job: row.id,
      state: result.state.state,
      reason: result.state.reason,
      size: result.state.size,
      ms,
    });
  } catch (error) {
    gateway.log("job_failed", { job: "media", id: row.id, attempt: row.attempts, ...failureFacts(error) });
    if (row.attempts < MOST_TRIES) return tryMediaLater(gateway, row, 2 ** row.attempts * SECOND);
    await endMediaJob(gateway, row, held("broken", null), undefined);
  }
}

async function work(gateway: Gateway, row: MediaRow): Promise<"later" | Worked> {
  const { config } = gateway;
  const media = openMedia(gateway, row);
  if (media === undefined) return { state: held("expired", null) };
  if (await isOverBound(gateway, row.alias_id)) return { state: held("too_much", null) };
  const fetched = await fetchMedia(media.url, config.zalo.media_hosts, config.zalo.is_simulator);
  if (!fetched.ok) {
    if (fetched.again && row.attempts < MOST_TRIES) return "later";
    return { state: held(fetched.reason, null) };
  }
  const { bytes } = fetched;
  const original = await keepOriginal(config.originals_folder, config.recipients, row.id, {
    name: media.name,
    bytes,
  });
  const cleaned = await cleanFile(bytes, "show");
  // a busy machine may be the reason
  if (!cleaned.ok && cleaned.reason === "too_heavy" && row.attempts < MOST_CLEANINGS) return "later";
  if (!cleaned.ok) return { state: held(cleaned.reason, bytes.length), original };
  return { state: readyState(cleaned), original, pieces: piecesOf(cleaned) };
}

function held(reason: HeldReason, size: number | null): AttachmentState {
  return { state: "held", reason, mime: null, width: null, height: null, size, bytes: null, thumb: null };
}
