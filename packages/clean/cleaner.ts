import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";
import type { Cleaned, CleanRefusal, Limits, Purpose } from "./cleaned.ts";
import { type Asked, unframed } from "./frame.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The child reads programs and nothing else: no writing, no network, no further program. */
const MAY = [
  "--permission",
  `--allow-fs-read=${here("./")}*`,
  `--allow-fs-read=${here("../../node_modules/")}*`,
  `--allow-fs-read=${here("../../package.json")}`,
  "--allow-addons",
  "--allow-worker",
];
/** The child watches itself; this is for one that cannot. */
const GRACE_MS = 10_000;

/** A process that cleans one file after the other. It ends when its parent does, since its input then does. */
export class Cleaner {
  files = 0;
  readonly #child: ChildProcessWithoutNullStreams;
  #ended: { code: number | null; signal: string | null } | undefined;
  #failed: Error | undefined;
  #said: Buffer[] = [];
  #look: () => void = () => undefined;

  constructor() {
    // no environment: there is nothing in it for the child to know
    const options = { env: {}, cwd: here("./") };
    this.#child = spawn(process.execPath, [...MAY, here("./child/main.ts")], options);
    this.#child.stderr.resume();
    this.#child.stdin.on("error", () => undefined);
    this.#child.stdout.on("data", (part: Buffer) => {
      this.#said.push(part);
      this.#look();
    });
    this.#child.on("error", (error) => {
      this.#failed = error;
      this.#look();
    });
    this.#child.on("close", (code, signal) => {
      this.#ended = { code, signal };
      this.#look();
    });
  }

  isAlive(): boolean {
    return this.#ended === undefined && this.#failed === undefined;
  }

  /** A word instead of a copy: the process is gone, and why. */
  async clean(bytes: Uint8Array, purpose: Purpose, limits: Limits): Promise<Cleaned | CleanRefusal> {
    this.files += 1;
    this.#said = [];
    this.#hold(true);
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), limits.ms + GRACE_MS);
    const asked: Asked = { purpose, size: bytes.length, ...limits };
    this.#child.stdin.write(`${JSON.stringify(asked)}\n`);
    this.#child.stdin.write(bytes);
    try {
      return await new Promise((resolve, reject) => {
        this.#look = () => {
          const answer = unframed(this.#said);
          if (answer !== undefined) resolve(answer);
          else if (this.#failed !== undefined) reject(this.#failed);
          else if (this.#ended !== undefined)
            resolve(this.#ended.signal === "SIGKILL" ? "too_heavy" : "broken");
        };
        this.#look();
      });
    } finally {
      clearTimeout(timer);
      this.#look = () => undefined;
      this.#said = [];
      this.#hold(false);
    }
  }

  end(): void {
    this.#child.stdin.end();
  }

  /** Only while it works does it keep its parent awake. */
  #hold(works: boolean): void {
    const { stdin, stdout, stderr } = this.#child;
    for (const one of [this.#child, stdin as Socket, stdout as Socket, stderr as Socket])
      if (works) one.ref();
      else one.unref();
  }
}
