import pg from "pg";

export type Hints = {
  /** Listens for the first time, and holds what it was told to hold. */
  ready: Promise<void>;
  close(): Promise<void>;
};

export type HintOptions = {
  /** A lock of the database that is held together with others of the same kind for as long as this one listens. */
  holds?: number;
};

/**
 * Listens for hints: they say "look", and what they say besides is sealed (docs/decisions/0009). Whoever hears one
 * looks into the table; after a lost connection every channel is hinted once, since what was said meanwhile is gone.
 */
export function openHints(
  connectionString: string,
  channels: readonly string[],
  hear: (channel: string, payload: string) => void,
  options: HintOptions = {},
): Hints {
  const ready = Promise.withResolvers<void>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let wait = 100;

  async function open(): Promise<void> {
    const one = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true });
    client = one;
    let isLost = false;
    const lost = (): void => {
      if (isLost) return;
      isLost = true;
      void one.end().catch(() => undefined);
      again();
    };
    one.on("error", lost);
    one.on("end", lost);
    one.on("notification", (message) => hear(message.channel, message.payload ?? ""));
    try {
      await one.connect();
      if (options.holds !== undefined) await one.query("select pg_advisory_lock_shared($1)", [options.holds]);
      for (const channel of channels) await one.query(`listen ${one.escapeIdentifier(channel)}`);
      wait = 100;
      for (const channel of channels) hear(channel, "");
      ready.resolve();
    } catch {
      lost();
    }
  }

  function again(): void {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void open(), wait);
    wait = Math.min(wait * 2, 5_000);
  }

  void open();
  return {
    ready: ready.promise,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
