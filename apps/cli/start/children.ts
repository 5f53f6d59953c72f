import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { clockAheadIn } from "@keng/core/moved-clock.ts";
import type { KeeperAnswer } from "@keng/db/embedded/keeper.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

export type Program = {
  name: string;
  file: string;
  args?: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** Where it says that it is ready; null: it tells its parent. */
  ready_url: string | null;
};

/** A program that could not be opened, or that ended while others needed it. */
export class ChildFailed extends Error {
  readonly program: string;
  constructor(program: string) {
    super(program);
    this.name = "ChildFailed";
    this.program = program;
  }
}

/**
 * The programs of one run. All are forked by this process and end when their channel to it closes, so that kill -9 of
 * this one ends them too; one that ends by itself is opened again.
 */
export class Children {
  readonly #logs: string;
  readonly #onChange: (pids: ReadonlyMap<string, number>) => void;
  readonly #onRestart: (name: string) => void;
  readonly #running = new Map<string, ChildProcess>();
  #isStopping = false;
  #clockFollowers: readonly string[] = [];
  #clock: { clock_offset_ms: number } | undefined;

  constructor(options: {
    logs: string;
    onChange: (pids: ReadonlyMap<string, number>) => void;
    onRestart: (name: string) => void;
  }) {
    this.#logs = options.logs;
    this.#onChange = options.onChange;
    this.#onRestart = options.onRestart;
  }

  /** Opens a program and waits until it says that it is ready. */
  async start(program: Program): Promise<void> {
    const child = this.#fork(program.name, program.file, program.args ?? [], program.environment);
    await untilReady(program, child);
    this.#watch(program, child);
  }

  /**
   * These programs are told whenever the simulator's clock is moved. Nobody else can tell them: the word comes over the
   * channel of the process that forked both, and there is a simulator only where this is called.
   */
  followSimulatorClock(names: readonly string[]): void {
    this.#clockFollowers = names;
  }

  /** The database's keeper answers over its channel. */
  async startDatabase(home: string, environment: Readonly<Record<string, string>>): Promise<KeeperAnswer> {
    const file = "packages/db/embedded/keeper.ts";
    const child = this.#fork("database", file, [home], environment);
    const answer = await Promise.race([
      once(child, "message").then(([message]) => message as KeeperAnswer),
      once(child, "exit").then((): KeeperAnswer => ({ ok: false, code: "server_did_not_start" })),
    ]);
    if (answer.ok) {
      child.once("exit", () => {
        if (!this.#isStopping) this.#again("database", () => this.#databaseAgain(home, environment));
      });
    }
    return answer;
  }

  /** Right after a crash the server's own processes may still be ending: tried again until it is there. */
  async #databaseAgain(home: string, environment: Readonly<Record<string, string>>): Promise<void> {
    const answer = await this.startDatabase(home, environment);
    if (!answer.ok) throw new ChildFailed("database");
  }

  /** Ends all, the database last, within five seconds. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const others = [...this.#running].filter(([name]) => name !== "database").map(([, child]) => child);
    for (const child of others) child.kill("SIGTERM");
    await Promise.race([Promise.all(others.map(gone)), wait(2000)]);
    for (const child of others) child.kill("SIGKILL");
    const keeper = this.#running.get("database");
    if (keeper === undefined) return;
    if (keeper.connected) keeper.disconnect();
    await Promise.race([gone(keeper), wait(4500)]);
  }

  #fork(
    name: string,
    file: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): ChildProcess {
    const log = openSync(join(this.#logs, `${name}.log`), "a", 0o600);
    const child = fork(join(ROOT, file), args, {
      env: environment,
      stdio: ["ignore", log, log, "ipc"],
      execArgv: [],
    });
    closeSync(log);
    this.#running.set(name, child);
    if (name === "simulator") child.on("message", (message) => this.#passClock(message));
    else this.#tellClock(name, child);
    if (child.pid !== undefined) this.#changed();
    return child;
  }

  #passClock(message: unknown): void {
    const clock_offset_ms = clockAheadIn(message);
    if (clock_offset_ms === null) return;
    this.#clock = { clock_offset_ms };
    for (const [name, child] of this.#running) this.#tellClock(name, child);
  }

  #tellClock(name: string, child: ChildProcess): void {
    if (this.#clock === undefined || !this.#clockFollowers.includes(name) || !child.connected) return;
    child.send(this.#clock, () => undefined);
  }

  #watch(program: Program, child: ChildProcess): void {
    child.once("exit", () => {
      if (!this.#isStopping) this.#again(program.name, () => this.start(program));
    });
  }

  #again(name: string, start: () => Promise<unknown>): void {
    this.#onRestart(name);
    const attempt = async (tries: number): Promise<void> => {
      await wait(Math.min(200 * 2 ** tries, 10_000));
      if (this.#isStopping) return;
      try {
        await start();
      } catch {
        await attempt(tries + 1);
      }
    };
    void attempt(0);
  }

  #changed(): void {
    const pids = [...this.#running].flatMap(([name, child]) =>
      child.pid === undefined ? [] : [[name, child.pid] as const],
    );
    this.#onChange(new Map(pids));
  }
}

async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

async function untilReady(program: Program, child: ChildProcess): Promise<void> {
  if (program.ready_url === null) {
    const [said] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [unknown];
    if (typeof said === "object" && said !== null && "ready" in said) return;
    throw new ChildFailed(program.name);
  }
  for (let tries = 0; tries < 1500; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) throw new ChildFailed(program.name);
    const answer = await fetch(program.ready_url, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    );
    if (answer?.ok === true) return;
    await wait(20);
  }
  throw new ChildFailed(program.name);
}

/** Runs a tool to its end; what it printed is shown only when it failed. */
export async function runTool(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ ok: boolean; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, "exit")) as [number | null];
  return { ok: code === 0, output };
}
