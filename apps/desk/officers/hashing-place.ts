import { Fault } from "@keng/contract/codes.ts";
import type { Desk } from "../context.ts";
import { knownBrowser } from "./cookie.ts";
import type { Caller } from "./caller.ts";
import { networkOf } from "./try-from.ts";

/**
 * Comparing a password is made to be slow, so only so many are compared at once. Whoever is known (a browser in which
 * this officer has signed in, somebody who is signed in) has places that no stranger can fill, and no single network
 * or browser fills its row alone.
 */
const ROWS = { strangers: { all: 24, each: 12 }, known: { all: 8, each: 2 } } as const;

export type Place = { row: keyof typeof ROWS; key: string };

/** Where somebody stands who tries to sign in with this name. */
export function placeOf(desk: Desk, username: string, caller: Caller): Place {
  const known = knownBrowser(desk.keys.session, desk.config.public_url, username, caller.cookies);
  return known === null
    ? { row: "strangers", key: networkOf(caller.network) }
    : { row: "known", key: `browser ${known}` };
}

/** Where an officer stands who is signed in and gives the password once more. */
export function placeInside(officerId: string): Place {
  return { row: "known", key: `officer ${officerId}` };
}

const TAKEN = new WeakMap<Desk, Record<Place["row"], string[]>>();

/**
 * Does the work when there is a place for it, else refuses with `too_many_requests` before anything is done. It is to
 * hold the counting of the try too: who finds no place has tried nothing.
 */
export async function inPlace<T>(desk: Desk, { row, key }: Place, work: () => Promise<T>): Promise<T> {
  const rows = TAKEN.get(desk) ?? { strangers: [], known: [] };
  TAKEN.set(desk, rows);
  const taken = rows[row];
  const own = taken.filter((one) => one === key).length;
  if (taken.length >= ROWS[row].all || own >= ROWS[row].each) throw new Fault("too_many_requests");
  taken.push(key);
  try {
    return await work();
  } finally {
    taken.splice(taken.indexOf(key), 1);
  }
}
