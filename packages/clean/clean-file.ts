import { type Cleaned, type Limits, type Purpose, refused } from "./cleaned.ts";
import { Cleaner } from "./cleaner.ts";

const LIMITS: Limits = { ms: 60_000, memory_mb: 900 };
const AT_ONCE = 2;
/** A cleaner that nobody needs ends, so that it takes no memory. */
const IDLE_MS = 10_000;
const MOST_FILES = 32;

const idle: { cleaner: Cleaner; timer: NodeJS.Timeout }[] = [];
const queue: (() => void)[] = [];
let working = 0;

/**
 * Makes a clean copy of bytes that nobody vouches for, in another process. Whatever the bytes do there (crash, hang, fill
 * the memory), this only answers `too_heavy` or `broken`. Throws when no process can be started.
 */
export async function cleanFile(bytes: Uint8Array, purpose: Purpose, limits = LIMITS): Promise<Cleaned> {
  if (working >= AT_ONCE) await new Promise<void>((turn) => queue.push(turn));
  working += 1;
  const cleaner = take();
  try {
    const ended = await cleaner.clean(bytes, purpose, limits);
    if (typeof ended === "string") return refused(ended);
    keep(cleaner);
    return ended;
  } finally {
    working -= 1;
    queue.shift()?.();
  }
}

function take(): Cleaner {
  for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
    clearTimeout(one.timer);
    if (one.cleaner.isAlive()) return one.cleaner;
  }
  return new Cleaner();
}

function keep(cleaner: Cleaner): void {
  if (cleaner.files >= MOST_FILES) return cleaner.end();
  const timer = setTimeout(() => {
    idle.splice(
      idle.findIndex((one) => one.timer === timer),
      1,
    );
    cleaner.end();
  }, IDLE_MS);
  timer.unref();
  idle.push({ cleaner, timer });
}
