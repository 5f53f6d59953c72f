/**
 * Many callers, few commits: while one piece of work is under way, what arrives is gathered for the next. Each caller
 * is answered when the work that holds its item is done; when it fails, all of that piece fail.
 */
export function groupCommit<Item>(
  work: (items: readonly Item[]) => Promise<unknown>,
  most = 200,
): (item: Item) => Promise<void> {
  type Waiting = { item: Item; resolve: () => void; reject: (error: unknown) => void };
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
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
    isRunning = false;
  }

  return (item) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // what arrives in the same turn of the event loop goes along
      if (!isRunning) {
        isRunning = true;
        queueMicrotask(() => void run());
      }
    });
}
