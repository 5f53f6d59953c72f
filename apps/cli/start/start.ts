import { isFree } from "@keng/db/embedded/server.ts";
import { MigrationChanged } from "@keng/db/migrate.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { CliConfig } from "../config.ts";
import { ChildFailed, Children } from "./children.ts";
import { demoOf, printAddresses, readDemo } from "./addresses.ts";
import { type Home, homeAt, makeHome } from "./home.ts";
import { ensureDemoHolders, ensureKeys, hasRealHolders } from "./keys.ts";
import type { Progress } from "./progress.ts";
import { Refused, refuse } from "./refused.ts";
import { openServer } from "./open-server.ts";
import { clearLeftOvers, forgetRunning, noteRunning, otherRun } from "./running.ts";
import { checkSides } from "./side-config.ts";
import { deskEnvironment, gatewayEnvironment, phonesUrl, simulatorEnvironment } from "./sides.ts";
import { connectSimulator, zaloOf } from "./simulator.ts";
import { builtFolder, CONSOLE, ensureBuilt, PHONES, type Web } from "./web.ts";

/** `keng start`: everything on one machine. Returns the exit code when it could not start; else runs until stopped. */
export async function start(config: CliConfig, progress: Progress): Promise<number> {
  const began = performance.now();
  const home = homeAt(config.home);
  checkSides(config, home);
  const { say } = progress;
  const children = new Children({
    logs: home.logs,
    onChange: (pids) => noteRunning(home, pids),
    onRestart: (name) => progress.line(`  ! ${say("child.ended", { name })}`),
  });
  const stop = stopper(children, home, progress, config.has_npm_parent);
  try {
    await progress.step("step.check", () => check(config, home, progress));
    await open(config, home, progress, children);
  } catch (error) {
    if (!stop.isStopping()) tellFailure(error, home, progress);
    await children.stop();
    if (!(error instanceof Refused && error.message === "running")) forgetRunning(home);
    return 1;
  }
  await printAddresses(config, home, progress);
  progress.line(
    `\n${say("ready", { seconds: ((performance.now() - began) / 1000).toFixed(1) })}. ${say("stop")}`,
  );
  return stop.done;
}

function tellFailure(error: unknown, home: Home, progress: Progress): void {
  const { say } = progress;
  if (error instanceof Refused) return;
  if (error instanceof ChildFailed) {
    progress.error(say("error.child", { name: error.program, log: `${home.logs}/${error.program}.log` }));
  } else if (error instanceof MigrationChanged)
    progress.error(say("error.migration_changed", { file: error.file }));
  else
    progress.error(
      say("error.failed", { code: failureFacts(error).at ?? failureFacts(error).name, log: home.logs }),
    );
}

async function check(config: CliConfig, home: Home, progress: Progress): Promise<void> {
  const { say } = progress;
  if (!makeHome(home)) refuse(progress, say("error.home", { home: home.folder }));
  const other = otherRun(home);
  if (other !== undefined) {
    progress.error(say("error.running", { pid: String(other) }));
    throw new Refused("running");
  }
  if (config.demo === "province" && demoOf(home) === "commune")
    refuse(progress, say("error.other_demo", { home: home.folder }));
  await clearLeftOvers(home);
  const ports = [
    ["KENG_DESK_PORT", config.desk_port],
    ["KENG_GATEWAY_PORT", config.gateway_port],
    ["KENG_SIM_PORT", config.sim_port],
  ] as const;
  for (const [name, port] of ports) {
    const free = String(port + 1000 <= 65_535 ? port + 1000 : port - 1000);
    if (!(await isFree(port))) refuse(progress, say("error.port", { port: String(port), name, other: free }));
  }
}

async function open(config: CliConfig, home: Home, progress: Progress, children: Children): Promise<void> {
  const isSimulated = zaloOf(home)?.is_simulator ?? true;
  await progress.step("step.keys", async () => {
    ensureKeys(home);
    if (isSimulated) await ensureDemoHolders(home);
    else if (!(await hasRealHolders(home)))
      refuse(progress, progress.say("error.holders", { file: home.gateway.recipients }));
  });
  const simulator = {
    name: "simulator",
    file: "packages/zalo-sim/main.ts",
    environment: simulatorEnvironment(config, home),
    ready_url: `http://127.0.0.1:${config.sim_port}/readyz`,
  };
  await allOrFirstFailure([
    openServer(config, home, progress, children),
    progress.step("step.console", () => build(CONSOLE, config, progress)),
    isSimulated
      ? progress
          .step("step.phones", () => build(PHONES, config, progress))
          .then(() => progress.step("step.simulator", () => children.start(simulator)))
      : Promise.resolve(progress.line(`  · ${progress.say("demo.real_zalo")}`)),
  ]);
  if (isSimulated) {
    const demo = demoOf(home) ?? config.demo;
    await connectSimulator(config, home, demo);
    if (readDemo(home)?.is_played !== true) {
      const { ensureDemo } = await import("./demo-accounts.ts");
      await ensureDemo(config, home, demo, progress);
    }
  }
  if (isSimulated) children.followSimulatorClock(["desk", "gateway"]);
  const desk = {
    name: "desk",
    file: "apps/desk/main.ts",
    environment: deskEnvironment(config, home, builtFolder(CONSOLE), isSimulated ? phonesUrl(config) : null),
    ready_url: null,
  };
  const gateway = {
    name: "gateway",
    file: "apps/gateway/main.ts",
    environment: gatewayEnvironment(config, home),
    ready_url: null,
  };
  await Promise.all([
    progress.step("step.gateway", () => children.start(gateway)),
    progress.step("step.desk", () => children.start(desk)),
  ]);
}

/** Waits for all, so that nothing is still being opened while the rest is stopped; then throws the first failure. */
async function allOrFirstFailure(work: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(work);
  const failed = results.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

async function build(web: Web, config: CliConfig, progress: Progress): Promise<void> {
  const failure = await ensureBuilt(web, config);
  if (failure === undefined) return;
  progress.line(failure);
  refuse(progress, progress.say("error.build", { name: web.name }));
}

/** `done` resolves with the exit code when somebody stopped it: Ctrl-C, a signal, or npm being gone. */
function stopper(
  children: Children,
  home: Home,
  progress: Progress,
  hasNpmParent: boolean,
): { done: Promise<number>; isStopping: () => boolean } {
  let isStopping = false;
  const done = new Promise<number>((resolve) => {
    const stop = async (): Promise<void> => {
      if (isStopping) return;
      isStopping = true;
      progress.line(`\n${progress.say("stopping")} …`);
      await children.stop();
      forgetRunning(home);
      progress.line(progress.say("stopped"));
      resolve(0);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
    const parent = process.ppid;
    setInterval(() => {
      if (hasNpmParent && process.ppid !== parent) void stop();
    }, 1000).unref();
  });
  return { done, isStopping: () => isStopping };
}
