/**
 * Many callers, few commits: while pieces of work are under way, what arrives is gathered for the next. Two may be under
 * way, so that one is written down while the next is gathered. Each caller is answered when the work that holds its
 * item is done; when it fails, all of that piece fail.
 */
export function groupCommit<Item>(
  work: (items: readonly Item[]) => Promise<unknown>,
  /** Runs something when what has just arrived was read: it goes along. */
  soon: (run: () => void) => void,
  { most = 200, lanes = 2 }: { most?: number; lanes?: number } = {},
): (item: Item) => Promise<void> {
  type Waiting = { item: Item; resolve: () => void; reject: (error: unknown) => void };
  let waiting: Waiting[] = [];
  let running = 0;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const piece = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await work(piece.map((one) => one.item));
        for (const one of piece) one.resolve();
      } catch (error) {
        for (const one of piece) one.reject(error);
      }
    }
    running -= 1;
  }

  return (item) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running < lanes) {
        running += 1;
        soon(() => void run());
      }
    });
}
