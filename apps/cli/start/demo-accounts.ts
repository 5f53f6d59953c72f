import { HOUR } from "@keng/core/time.ts";
import type { Actor, Desk } from "@keng/desk/context.ts";
import { createOfficerWithPassword } from "@keng/desk/officers/create-demo-officer.command.ts";
import { importHamlets } from "@keng/desk/places/import-hamlets.command.ts";
import { createUnit } from "@keng/desk/units/create-unit.command.ts";
import type { CliConfig } from "../config.ts";
import { hasUnit, officersNamed } from "../demo/demo.store.ts";
import { openDesk } from "../demo/desk.ts";
import { HAMLETS } from "../demo/hamlets.ts";
import { newDemoPassword } from "../demo/officers.ts";
import { play } from "../demo/play.ts";
import { PROVINCE_FRESH, PROVINCE_STORIES } from "../demo/province-stories.ts";
import { FRESH, STORIES } from "../demo/stories.ts";
import type { Stories } from "../demo/timeline.ts";
import { type DemoKind, unitsOf } from "../demo/units.ts";
import { type Demo, readDemo } from "./addresses.ts";
import { type Home, writeJson } from "./home.ts";
import type { Progress } from "./progress.ts";
import { deskEnvironment, gatewayEnvironment, phonesUrl } from "./sides.ts";
import { call, zaloOf } from "./simulator.ts";
import { builtFolder, CONSOLE } from "./web.ts";

/** The demo: units, officers with random passwords, some weeks of threads. Each part once. */
export async function ensureDemo(
  config: CliConfig,
  home: Home,
  kind: DemoKind,
  progress: Progress,
): Promise<void> {
  const demo = readDemo(home) ?? newDemo(kind);
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
      await progress.step("step.unit", () => setUp(desk, home, kind, demo));
      demo.is_set_up = true;
      writeJson(home.demo, demo);
      const stage = {
        sim,
        gateway_environment: gatewayEnvironment(config, home),
        desk,
        stories: storiesOf(kind),
        pages: new Map(pagesOf(home, kind).map(({ slug, page }) => [slug, page.oa_id])),
        actors: await actorsOf(desk, kind),
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

function storiesOf(kind: DemoKind): Stories {
  if (kind === "commune") return { past: STORIES, fresh: FRESH };
  return { past: [...STORIES, ...PROVINCE_STORIES], fresh: [...FRESH, ...PROVINCE_FRESH] };
}

function newDemo(kind: DemoKind): Demo {
  const accounts = unitsOf(kind)
    .flatMap((unit) => unit.officers)
    .map(({ username, display_name, roles }) => ({
      username,
      display_name,
      role: roles[0] ?? "",
      password: newDemoPassword(),
    }));
  return { kind, accounts, is_set_up: false, is_played: false };
}

/** The units of the demo with their pages, in the order in which they are made. */
function pagesOf(home: Home, kind: DemoKind) {
  const pages = zaloOf(home)?.pages ?? [];
  return unitsOf(kind).flatMap((unit) => {
    const page = pages.find((one) => one.name === unit.name_vi);
    return page === undefined ? [] : [{ ...unit, page }];
  });
}

async function setUp(desk: Desk, home: Home, kind: DemoKind, demo: Demo): Promise<void> {
  const units = pagesOf(home, kind);
  const above = units.find((unit) => unit.kind === "province_police")?.page.unit_id;
  for (const { page, officers, kind: unitKind, name_vi, name_en, duty_phone } of units) {
    const id = page.unit_id;
    if (!(await hasUnit(desk.db, id)))
      await createUnit(desk, {
        id,
        kind: unitKind,
        name_vi,
        name_en,
        duty_phone,
        ...(above === undefined || above === id ? {} : { parent_id: above }),
      });
    const names = officers.map((officer) => officer.username);
    const there = (await officersNamed(desk.db, names)).map((officer) => officer.username);
    const missing = officers.filter((officer) => !there.includes(officer.username));
    // hashing a password takes its time on purpose
    await Promise.all(
      missing.map(({ username, display_name, roles }) =>
        createOfficerWithPassword(desk, {
          unit_id: id,
          username,
          display_name,
          roles,
          password: demo.accounts.find((account) => account.username === username)?.password ?? "",
          totp: "none",
        }),
      ),
    );
  }
  // by the commander, as in a real unit
  const [commander] = await officersNamed(desk.db, ["viet"]);
  if (commander !== undefined) await importHamlets(desk, { ...commander, session_id: "demo" }, HAMLETS);
}

const ACTING: ReadonlySet<string> = new Set(["duty_officer", "commander", "province"]);

/** Whoever answers, commands or is told that something waits too long while the demo is played. */
async function actorsOf(desk: Desk, kind: DemoKind): Promise<Map<string, Actor>> {
  const names = unitsOf(kind)
    .flatMap((unit) => unit.officers)
    .filter(({ roles }) => roles.some((role) => ACTING.has(role)))
    .map(({ username }) => username);
  const rows = await officersNamed(desk.db, names);
  return new Map(rows.map(({ username, ...officer }) => [username, { ...officer, session_id: "demo" }]));
}
