import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { SECOND } from "@keng/core/time.ts";
import { connect } from "@keng/db/connect.ts";
import { carryWaiting } from "@keng/db/copy/carry.ts";
import type { Moment } from "@keng/db/copy/copy-out.ts";
import type { CopiedSide } from "@keng/db/copy/tables.ts";
import { HourKeys } from "@keng/gateway/vault/hour-keys.disk.ts";
import { hourBoxIn } from "@keng/seal/hour-boxes.ts";
import { readSecret } from "@keng/seal/keyfile.ts";
import { type KeysOfHours, reseal } from "@keng/seal/reseal.ts";
import type { Home } from "../start/home.ts";

/** A side that runs looks every two seconds whether a backup waits for it. */
const PATIENCE = 60 * SECOND;
const EVERY = 100;

/** A side whose keys are not here does not say what waits with it: a backup without that would lose it. */
export class SideSilent extends Error {
  readonly side: CopiedSide;
  constructor(side: CopiedSide) {
    super("a side does not answer");
    this.name = "SideSilent";
    this.side = side;
  }
}

/**
 * What waits on the sides at this moment lies under keys of an hour, which no backup may hold: it is taken over sealed
 * anew to the long-lived key of its side. Where that side's keys are here this is done here; else the side itself does
 * it, which must run for that.
 */
export async function carryAll(
  plan: { home: Home; owner: string; sides: readonly CopiedSide[]; signal: AbortSignal; patience?: number },
  moment: Moment,
): Promise<void> {
  const { db } = connect(plan.owner, { max: 2 });
  try {
    for (const side of plan.sides) {
      const keys = keysOf(plan.home, side);
      if (keys !== undefined) await carryWaiting(db, side, (key, sealed) => reseal(keys, key, sealed));
    }
  } finally {
    await db.destroy();
  }
  const until = performance.now() + (plan.patience ?? PATIENCE);
  for (const side of plan.sides) {
    while (!(await moment.isWhole(side))) {
      plan.signal.throwIfAborted();
      if (performance.now() > until) throw new SideSilent(side);
      await setTimeout(EVERY);
    }
  }
  await moment.takeOver();
}

/** Undefined where the side's own keys are not ours to read. */
function keysOf(home: Home, side: CopiedSide): KeysOfHours | undefined {
  const { keys, public_key } = home[side];
  const own = readable(public_key);
  if (own === undefined || readable(join(keys, "box.key")) === undefined) return undefined;
  return {
    box: { public_key: Buffer.from(own, "base64") },
    hour_boxes: { find: (id) => hourBoxIn(join(keys, "hour-boxes"), id) },
    ...(side === "gateway" ? { hours: new HourKeys(join(keys, "hours")) } : {}),
  };
}

function readable(path: string): string | undefined {
  try {
    return readSecret(path);
  } catch {
    return undefined;
  }
}
