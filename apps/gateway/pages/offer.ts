import { randomBytes, timingSafeEqual } from "node:crypto";
import { keyedHash } from "@keng/seal/hash.ts";
import type { GatewayConfig } from "../config.ts";

const RANDOM = 16;
const MAC = 16;
const LENGTH = Math.ceil(((RANDOM + MAC) * 4) / 3);

/**
 * What goes through the browser and comes back: random, with a mark of ours, so that a stranger's is refused before the
 * database is asked.
 */
export function newState(key: Uint8Array): string {
  const random = randomBytes(RANDOM);
  return Buffer.concat([random, markOf(key, random)]).toString("base64url");
}

export function isOurs(key: Uint8Array, state: string): boolean {
  if (state.length !== LENGTH || !/^[\w-]+$/.test(state)) return false;
  const bytes = Buffer.from(state, "base64url");
  if (bytes.length !== RANDOM + MAC) return false;
  return timingSafeEqual(bytes.subarray(RANDOM), markOf(key, bytes.subarray(0, RANDOM)));
}

function markOf(key: Uint8Array, random: Uint8Array): Buffer {
  return keyedHash(key, "page_offer_mark", Buffer.from(random).toString("base64url")).subarray(0, MAC);
}

export function hashOf(key: Uint8Array, state: string): Buffer {
  return keyedHash(key, "page_offer_state", state);
}

/** Where Zalo leads back to: registered with the app, letter for letter. Null: nobody said where this gateway stands. */
export function callbackOf(
  config: Pick<GatewayConfig, "public_url" | "console_url" | "zalo">,
): string | null {
  if (config.public_url === null || config.console_url === null) return null;
  return `${config.public_url}/zalo/connected/${config.zalo.app_id}`;
}

/** What comes back through the browser, as it was typed by whoever. */
export type Back = { state: string; code: string | null };

const MOST_LETTERS = 2_000;

/** Reads what came back; anything but one short text in each place is as good as nothing. */
export function backOf(query: unknown): Back {
  const fields = typeof query === "object" && query !== null ? (query as Record<string, unknown>) : {};
  const text = (name: string): string | null => {
    const value = fields[name];
    return typeof value === "string" && value !== "" && value.length <= MOST_LETTERS ? value : null;
  };
  return { state: text("state") ?? "", code: text("code") };
}
