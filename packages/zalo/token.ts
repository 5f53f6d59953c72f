import { ReauthorizationRequired, ZaloTransportError } from "./errors.ts";
import type { TokenPair } from "./oauth.ts";

export interface StoredPair extends TokenPair {
  /** Grows with each pair that is stored. */
  readonly version: number;
}

/** Where the pair of one page lives, shared by all processes that use it. */
export interface TokenStore {
  read(): Promise<StoredPair | null>;
  /** Stores durably if the version is still `expectedVersion` (0: nothing stored yet); says whether it did. */
  compareAndSwap(expectedVersion: number, next: TokenPair): Promise<boolean>;
  /** Takes the right to refresh, or renews one's own; false while another holds it. It lapses after `ms`. */
  lease(holder: string, ms: number): Promise<boolean>;
  release(holder: string): Promise<void>;
}

export interface TokenSource {
  /** A token to use now; refreshes first when half its life has passed. */
  current(): Promise<string>;
  /** After Zalo refused `rejected`: a newer token. */
  after(rejected: string): Promise<string>;
}

export interface TokenSourceOptions {
  readonly store: TokenStore;
  readonly refresh: (refreshToken: string) => Promise<TokenPair>;
  /** Tells this process from others that share the store. */
  readonly holder: string;
  readonly now: () => number;
  /** Must outlast the HTTP timeout of a refresh. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  /** Called when a renewal failed and nobody else's succeeded, also while the old token is still good for a while. */
  readonly failed?: (error: unknown) => Promise<void>;
}

const quietAfterFailureMs = 60_000;

/** Exactly one refresher: within the process by one shared promise, between processes by the store's lease. */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { store, holder, now } = options;
  const leaseMs = options.leaseMs ?? 60_000;
  const pollMs = options.pollMs ?? 50;
  let running: Promise<StoredPair> | null = null;
  let quietUntil = 0;

  async function mustRead(): Promise<StoredPair> {
    const pair = await store.read();
    if (pair === null) throw new ReauthorizationRequired(null, "nothing stored");
    return pair;
  }

  async function underLease(seen: StoredPair): Promise<StoredPair> {
    const pair = await mustRead();
    if (pair.version !== seen.version) return pair;
    let next: TokenPair;
    try {
      next = await options.refresh(pair.refreshToken);
    } catch (error) {
      // One whose lease had lapsed may have used the same token and stored its pair meanwhile.
      const later = await store.read();
      if (later !== null && later.version !== pair.version) return later;
      throw error;
    }
    const stored = await store.compareAndSwap(pair.version, next);
    if (!stored) return mustRead();
    return { ...next, version: pair.version + 1 };
  }

  /** Turns `seen` into a newer pair: refreshes it, or waits for the one who does. */
  async function renew(seen: StoredPair): Promise<StoredPair> {
    const deadline = performance.now() + leaseMs + 5000;
    while (performance.now() < deadline) {
      if (await store.lease(holder, leaseMs)) {
        try {
          return await underLease(seen);
        } finally {
          await store.release(holder);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      const pair = await mustRead();
      if (pair.version !== seen.version) return pair;
    }
    throw new ZaloTransportError("POST /v4/oa/access_token", "timeout");
  }

  function shared(seen: StoredPair): Promise<StoredPair> {
    running ??= renew(seen)
      .catch(async (error: unknown) => {
        await options.failed?.(error);
        throw error;
      })
      .finally(() => {
        running = null;
      });
    return running;
  }

  async function current(): Promise<string> {
    const pair = await mustRead();
    const at = now();
    const isFresh = at < pair.obtainedAt + (pair.accessExpiresAt - pair.obtainedAt) / 2;
    if (isFresh) return pair.accessToken;
    const isAlive = at < pair.accessExpiresAt;
    if (isAlive && at < quietUntil) return pair.accessToken;
    try {
      return (await shared(pair)).accessToken;
    } catch (error) {
      if (!isAlive) throw error;
      quietUntil = at + quietAfterFailureMs;
      return pair.accessToken;
    }
  }

  async function after(rejected: string): Promise<string> {
    const pair = await mustRead();
    if (pair.accessToken !== rejected) return pair.accessToken;
    return (await shared(pair)).accessToken;
  }

  return { current, after };
}

/** For tests and small tools: lives as long as the process. */
export function createMemoryTokenStore(now: () => number, first: TokenPair | null = null): TokenStore {
  let pair: StoredPair | null = first === null ? null : { ...first, version: 1 };
  let lease: { holder: string; until: number } | null = null;
  return {
    read: async () => pair,
    compareAndSwap: async (expectedVersion, next) => {
      if ((pair?.version ?? 0) !== expectedVersion) return false;
      pair = { ...next, version: expectedVersion + 1 };
      return true;
    },
    lease: async (holder, ms) => {
      if (lease !== null && lease.holder !== holder && lease.until > now()) return false;
      lease = { holder, until: now() + ms };
      return true;
    },
    release: async (holder) => {
      if (lease?.holder === holder) lease = null;
    },
  };
}
