import { pushAddress } from "@keng/contract/push.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Gateway } from "../context.ts";
import { beginPush } from "./begin-push.command.ts";
import { endPush } from "./end-push.command.ts";
import type { PushOutcome } from "./pace.ts";
import { sendPush } from "./push.client.ts";
import type { PushRow } from "./push-job.store.ts";

const AT_ONCE = 8;

/** Wakes the browsers that are due, several at once. True when there was one. */
export async function pushDue(gateway: Gateway): Promise<boolean> {
  const rows = await beginPush(gateway, AT_ONCE);
  await Promise.all(rows.map((row) => wake(gateway, row)));
  return rows.length > 0;
}

async function wake(gateway: Gateway, row: PushRow): Promise<void> {
  const { attempts: attempt } = row;
  let outcome: PushOutcome = { again_after_ms: null };
  let status: number | null = null;
  try {
    ({ outcome, status } = await send(gateway, row));
  } catch (error) {
    gateway.log("job_failed", { job: "push", id: row.subscription_id, attempt, ...failureFacts(error) });
  }
  const state = await endPush(gateway, row, outcome);
  gateway.log("push_settled", { id: row.subscription_id, state, status, attempt });
}

async function send(
  gateway: Gateway,
  row: PushRow,
): Promise<{ outcome: PushOutcome; status: number | null }> {
  const address = openAddress(gateway, row.sealed);
  // sealed to another pair of ours, or not what a browser gives: it will not get better
  if (address === undefined) return { outcome: "gone", status: null };
  const { keys, config } = gateway;
  // one that has not been fetched is replaced by the next of its kind; what the topic means nobody can tell
  const topic = keyedHash(keys.hash, "push topic", `${row.subscription_id} ${row.kind}`);
  const sender = { keys: keys.push, contact: config.push.contact, also: config.push.also };
  return sendPush(sender, address, row.kind, topic.toString("base64url").slice(0, 32));
}

function openAddress(gateway: Gateway, sealed: Buffer) {
  try {
    return pushAddress.parse(openJsonBox(gateway.keys.box, sealed));
  } catch {
    return undefined;
  }
}
