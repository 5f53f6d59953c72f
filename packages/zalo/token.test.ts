import { describe, expect, it } from "vitest";
import { ReauthorizationRequired, ZaloTransportError } from "./errors.ts";
import type { TokenPair } from "./oauth.ts";
import { createMemoryTokenStore, createTokenSource } from "./token.ts";
import type { TokenStore } from "./token.ts";

const hour = 3600 * 1000;

function pairAt(at: number, name: string): TokenPair {
  return {
    accessToken: `access ${name}`,
    refreshToken: `refresh ${name}`,
    obtainedAt: at,
    accessExpiresAt: at + 25 * hour,
    refreshExpiresAt: at + 90 * 24 * hour,
  };
}

/** Zalo's side: each refresh token works once. */
function createZalo(clock: () => number) {
  const used = new Set<string>();
  let minted = 0;
  return {
    used,
    refresh: async (refreshToken: string): Promise<TokenPair> => {
      if (used.has(refreshToken)) throw new ReauthorizationRequired(null, "");
      used.add(refreshToken);
      return pairAt(clock(), `${++minted}`);
    },
  };
}

describe("a page's token", () => {
  let now = 0;
  const clock = () => now;
  function setUp(store: TokenStore = createMemoryTokenStore(clock, pairAt(0, "0"))) {
    now = 0;
    const zalo = createZalo(clock);
    const source = (holder: string) =>
      createTokenSource({ store, holder, now: clock, pollMs: 1, refresh: zalo.refresh });
    return { store, zalo, source };
  }

  it("is used as it is in the first half of its life, and renewed in the second", async () => {
    const { source, zalo } = setUp();
    const tokens = source("a");
    now = 12 * hour;
    expect(await tokens.current()).toBe("access 0");
    now = 13 * hour;
    expect(await tokens.current()).toBe("access 1");
    expect(zalo.used.size).toBe(1);
  });

  it("is renewed once for twenty that ask at once, and once for two processes", async () => {
    const { source, zalo } = setUp();
    const [one, two] = [source("a"), source("b")];
    now = 26 * hour;
    const asked = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : two).current());
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["access 1"]));
    expect(zalo.used.size).toBe(1);
  });

  it("is stored before it is used", async () => {
    const steps: string[] = [];
    const inner = createMemoryTokenStore(clock, pairAt(0, "0"));
    const store: TokenStore = {
      ...inner,
      compareAndSwap: async (version, next) => {
        steps.push("stored");
        return inner.compareAndSwap(version, next);
      },
    };
    const { source } = setUp(store);
    steps.push(await source("a").after("access 0"));
    expect(steps).toEqual(["stored", "access 1"]);
  });

  it("asks a person when the process died between Zalo's answer and the store", async () => {
    const inner = createMemoryTokenStore(clock, pairAt(0, "0"));
    let isDying = true;
    const store: TokenStore = {
      ...inner,
      compareAndSwap: async (version, next) => {
        if (isDying) throw new Error("the disk is gone");
        return inner.compareAndSwap(version, next);
      },
    };
    const { source } = setUp(store);
    await expect(source("a").after("access 0")).rejects.toThrow("the disk is gone");
    isDying = false;
    await expect(source("b").after("access 0")).rejects.toBeInstanceOf(ReauthorizationRequired);
  });

  it("is not given up when another, whose lease was shorter than its patience, has renewed it meanwhile", async () => {
    const { store, zalo } = setUp();
    const slow = createTokenSource({
      store,
      holder: "slow",
      now: clock,
      refresh: async (refreshToken) => {
        const next = await zalo.refresh(refreshToken);
        await store.compareAndSwap(1, next);
        throw new ReauthorizationRequired(null, "");
      },
    });
    expect(await slow.after("access 0")).toBe("access 1");
  });

  it("is used until its end when the renewal fails for the moment, and the renewal is not hammered", async () => {
    const store = createMemoryTokenStore(clock, pairAt(0, "0"));
    now = 13 * hour;
    let tries = 0;
    const refresh = async (): Promise<TokenPair> => {
      tries++;
      throw new ZaloTransportError("POST /v4/oa/access_token", "http_status", 502);
    };
    const told: unknown[] = [];
    const failed = async (error: unknown): Promise<void> => void told.push(error);
    const tokens = createTokenSource({ store, holder: "a", now: clock, refresh, failed });
    expect(await tokens.current()).toBe("access 0");
    expect(await tokens.current()).toBe("access 0");
    expect(tries).toBe(1);
    expect(told).toMatchObject([{ problem: "http_status" }]);
    now = 26 * hour;
    await expect(tokens.current()).rejects.toMatchObject({ problem: "http_status" });
  });

  it("that was refused is not renewed when a newer one is stored already", async () => {
    const { source, zalo } = setUp();
    const tokens = source("a");
    await tokens.after("access 0");
    expect(await tokens.after("access 0")).toBe("access 1");
    expect(zalo.used.size).toBe(1);
  });

  it("is asked of a person when none was ever stored", async () => {
    const { source } = setUp(createMemoryTokenStore(clock));
    await expect(source("a").current()).rejects.toBeInstanceOf(ReauthorizationRequired);
  });
});
