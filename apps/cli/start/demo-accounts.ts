import { HOUR } from "@keng/core/time.ts";
import type { Actor, Desk } from "@keng/desk/context.ts";
import { createOfficerWithPassword } from "@keng/desk/officers/create-demo-officer.command.ts";
import { importHamlets } from "@keng/desk/places/import-hamlets.command.ts";
import { createUnit } from "@keng/desk/units/create-unit.command.ts";
import type { CliConfig } from "../config.ts";
import { hasUnit, officersNamed } from "../demo/demo.store.ts";
import { openDesk } from "../demo/desk.ts";
import { HAMLETS } from "../demo/hamlets.ts";
import { DEMO_ACTORS, type DemoActor, newDemoPassword, OFFICERS } from "../demo/officers.ts";
import { DEMO_PAGE } from "../demo/page.ts";
import { play } from "../demo/play.ts";
import { type Demo, readDemo } from "./addresses.ts";
import { type Home, writeJson } from "./home.ts";
import type { Progress } from "./progress.ts";
import { deskEnvironment, gatewayEnvironment, phonesUrl } from "./sides.ts";
import { call, zaloOf } from "./simulator.ts";
import { builtFolder, CONSOLE } from "./web.ts";

/** The demo commune: unit, officers with random passwords, some weeks of threads. Each part once. */
export async function ensureDemo(config: CliConfig, home: Home, progress: Progress): Promise<void> {
  const demo = readDemo(home) ?? newDemo();
  if (demo.is_played) return;
  writeJson(home.demo, demo);
  const sim = `http://127.0.0.1:${config.sim_port}`;
  const clock = { ahead_ms: 0 };
  const now = (): Date => new Date(Date.now() + clock.ahead_ms);
  const { desk, close } = openDesk(
    deskEnvironment(config, home, builtFolder(CONSOLE), phonesUrl(config)),
    now,
  );
  try {
    const moveTo = async (at: Date): Promise<void> => {
      const { offset_ms } = await call<{ offset_ms: number }>(sim, "GET", "/_sim/clock");
      clock.ahead_ms = at.getTime() - Date.now();
      await call(sim, "POST", "/_sim/clock", { advance_ms: Math.round(clock.ahead_ms - offset_ms) });
    };
    if (!demo.is_set_up) {
      // the officers were there before the first report
      clock.ahead_ms = -22 * 24 * HOUR;
      await progress.step("step.unit", () => setUp(desk, home, demo));
      demo.is_set_up = true;
      writeJson(home.demo, demo);
      const stage = {
        sim,
        gateway_environment: gatewayEnvironment(config, home),
        desk,
        actors: await actorsOf(desk),
        moveTo,
        now,
        onStep: (done: number, all: number) => progress.count(done, all),
      };
      await progress.step("step.demo", () => play(stage));
    }
    // also after a first start that was interrupted: the simulator's clock is the real one again
    await moveTo(new Date());
    demo.is_played = true;
    writeJson(home.demo, demo);
  } finally {
    await close();
  }
}

function newDemo(): Demo {
  const accounts = OFFICERS.map(({ username, display_name, roles }) => ({
    username,
    display_name,
    role: roles[0] ?? "",
    password: newDemoPassword(),
  }));
  return { accounts, is_set_up: false, is_played: false };
}

async function setUp(desk: Desk, home: Home, demo: Demo): Promise<void> {
  const page = zaloOf(home)?.pages[0];
  if (page === undefined) return;
  if (!(await hasUnit(desk.db, page.unit_id))) {
    await createUnit(desk, {
      id: page.unit_id,
      kind: "commune_police",
      name_vi: page.name,
      name_en: DEMO_PAGE.name_en,
      duty_phone: null,
    });
  }
  const there = (
    await officersNamed(
      desk.db,
      OFFICERS.map((officer) => officer.username),
    )
  ).map((officer) => officer.username);
  for (const account of demo.accounts) {
    const { username, display_name, password } = account;
    const roles = OFFICERS.find((officer) => officer.username === username)?.roles ?? [];
    if (there.includes(username)) continue;
    await createOfficerWithPassword(desk, {
      unit_id: page.unit_id,
      username,
      display_name,
      roles,
      password,
      totp: "none",
    });
  }
  // by the commander, as in a real unit
  const [commander] = await officersNamed(desk.db, ["viet"]);
  if (commander !== undefined) await importHamlets(desk, { ...commander, session_id: "demo" }, HAMLETS);
}

async function actorsOf(desk: Desk): Promise<Map<DemoActor, Actor>> {
  const rows = await officersNamed(desk.db, DEMO_ACTORS);
  return new Map(
    rows.map(({ username, ...officer }) => [username as DemoActor, { ...officer, session_id: "demo" }]),
  );
}
