import { freeSpace } from "./free-space.disk.ts";
import { ClockWatch } from "@keng/side/clock-watch.ts";
import type { Space } from "@keng/side/free-space.ts";
import type { Gateway } from "../context.ts";
import { releaseAhead } from "./release-ahead.command.ts";
import { tellMachine } from "./tell-machine.command.ts";

type Known = { clock: ClockWatch; disk: Space["state"] };
const known = new WeakMap<Gateway, Known>();
export type Machine = { wall: () => number; steady: () => number };
const MACHINE: Machine = { wall: () => Date.now(), steady: () => performance.now() };
const MIB = 1024 * 1024;

/** Looks at the machine's clock and disk; what changed is logged and told inward, once. */
export async function watchMachine(gateway: Gateway, machine: Machine = MACHINE): Promise<boolean> {
  const before = known.get(gateway) ?? {
    clock: new ClockWatch(machine.wall, machine.steady),
    disk: "enough",
  };
  known.set(gateway, before);
  const jump = before.clock.look();
  if (jump !== null) {
    gateway.log("clock_jumped", { ms: jump });
    // what was to be due at a time that is suddenly far away is due now
    if (jump < 0) await releaseAhead(gateway, -jump);
    await tellMachine(gateway, "clock_jumped");
  }
  const space = await freeSpace(gateway.config);
  if (space.state === before.disk) return false;
  const was = before.disk;
  before.disk = space.state;
  gateway.log("disk_space", { state: space.state, free_mib: Math.floor(space.free / MIB) });
  if (space.state === "below_floor") await tellMachine(gateway, "disk_low");
  else if (was === "below_floor") await tellMachine(gateway, "disk_enough");
  return false;
}
