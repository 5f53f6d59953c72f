import pg from "pg";

export type Hints = { close(): Promise<void> };

/**
 * Listens for hints that carry no data (house.md §5). Whoever hears one looks into the table; after a lost connection
 * every channel is hinted once, since what was said meanwhile is gone.
 */
export function openHints(
  connectionString: string,
  channels: readonly string[],
  hear: (channel: string) => void,
): Hints {
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
    one.on("notification", (message) => hear(message.channel));
    try {
      await one.connect();
      for (const channel of channels) await one.query(`listen ${one.escapeIdentifier(channel)}`);
      wait = 100;
      for (const channel of channels) hear(channel);
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
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
