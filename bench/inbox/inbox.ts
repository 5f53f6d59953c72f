import autocannon from "autocannon";
import { deskEnvironment } from "@keng/cli/start/sides.ts";
import type { InboxFilter, InboxPage } from "@keng/contract/console-api.ts";
import type { Actor, Desk } from "@keng/desk/context.ts";
import { inboxCounts, inboxPage, openEmergencies } from "@keng/desk/conversations/inbox.query.ts";
import { recordListing } from "@keng/desk/conversations/record-listing.command.ts";
import { openDeskKeys } from "@keng/desk/keys.ts";
import { Live } from "@keng/desk/live/live.ts";
import { searchThreads } from "@keng/desk/search/search.query.ts";
import { openLog } from "@keng/log/log.ts";
import { PLAIN_EDGE } from "@keng/side/edge.ts";
import { say, spread, table, whole } from "../figures.ts";
import { Officer } from "../officer.ts";
import { openSide, openWorld, type Side, withClient, type World } from "../world.ts";
import { makeOfficer, makeUnits } from "./people.ts";
import { explainer, type Plan } from "./plans.ts";
import { seed } from "./seed.ts";

const FILTERS: readonly InboxFilter[] = ["all", "new", "mine", "waiting", "late", "set_aside"];
/** Often said, seldom said, said by nobody; one word, a phrase, half a name. */
const SEARCHES = ["nha", "đánh bạc", "danh bac", "hem 137", "nguyen van khoa", "tàu ngầm nguyên tử"];
const RUNS = 60;
const LIMIT = 50;

type Reader = { name: string; actor: Actor; cookie: string };

/** List and search of a full inbox, over HTTP and under row-level security. */
export async function inbox(full: boolean): Promise<void> {
  const threads = full ? 1_000_000 : 100_000;
  const world = await openWorld("inbox");
  let side: Side | undefined;
  try {
    const keys = openDeskKeys(world.home.desk.keys, world.home.gateway.public_key);
    const environment = deskEnvironment(world.config, world.home, "", null);
    const public_url = environment["KENG_DESK_PUBLIC_URL"] ?? "";
    const readers = await fill(world, { keys, public_url }, threads);
    const plans = await explainAll(world, keys, readers);
    side = await openSide(world, "apps/desk/main.ts", environment);
    for (const reader of readers) await measure(side.url, public_url, reader);
    await together(side.url, readers[0]);
    report(plans);
  } finally {
    await side?.stop();
    await world.close();
  }
}

async function fill(
  world: World,
  desk: Parameters<typeof makeOfficer>[1],
  threads: number,
): Promise<[Reader, Reader]> {
  return withClient(world.owner, async (client) => {
    const began = performance.now();
    const [first, ...others] = await makeUnits(client, threads);
    if (first === undefined) throw new Error("no commune");
    const one = await makeOfficer(client, desk, [first]);
    const several = await makeOfficer(client, desk, [first, ...others]);
    const officers = new Map([first, ...others].map(({ id }) => [id, one.actor.officer_id]));
    const sizes = await seed(client, desk.keys, [first, ...others], officers);
    await client.query("vacuum analyze");
    const seconds = (performance.now() - began) / 1000;
    say(
      `  ${whole(sizes.messages)} messages in ${whole(sizes.threads)} threads of ${whole(others.length + 1)} communes, made in ${seconds.toFixed(0)} s`,
    );
    return [
      { name: `one commune (${whole(first.threads)} threads)`, ...one },
      {
        name: `province of ${whole(others.length + 1)} communes (${whole(sizes.threads)} threads)`,
        ...several,
      },
    ];
  });
}

const listPath = (filter: InboxFilter): string => `/api/conversations?filter=${filter}&limit=${LIMIT}`;
const searchPath = (words: string): string =>
  `/api/conversations?filter=all&limit=${LIMIT}&q=${encodeURIComponent(words)}`;

async function measure(url: string, public_url: string, reader: Reader): Promise<void> {
  const officer = new Officer(url, public_url);
  officer.cookie = reader.cookie;
  const paths: [string, string][] = [
    ...FILTERS.map((filter): [string, string] => [`list: ${filter}`, listPath(filter)]),
    ["counts of all filters", "/api/inbox/counts"],
    ["open emergencies", "/api/emergencies"],
    ...SEARCHES.map((words): [string, string] => [`search: ${words}`, searchPath(words)]),
  ];
  const rows: string[][] = [];
  const all = { list: [] as number[], search: [] as number[] };
  for (const [name, path] of paths) {
    const times: number[] = [];
    let found = "";
    for (let run = -5; run < RUNS; run += 1) {
      const began = performance.now();
      const answer = await officer.get<InboxPage | unknown[]>(path);
      if (run >= 0) times.push(performance.now() - began);
      if ("items" in answer) found = whole(answer.items.length);
    }
    if (name.startsWith("list")) all.list.push(...times);
    if (name.startsWith("search")) all.search.push(...times);
    rows.push([name, found, ...spread(times)]);
  }
  rows.push(["all lists", "", ...spread(all.list)], ["all searches", "", ...spread(all.search)]);
  say();
  table([reader.name, "rows", "p50", "p95", "p99", "requests"], rows);
}

/** Twenty screens that ask at once, as after a restart. */
async function together(url: string, reader: Reader): Promise<void> {
  const rows: string[][] = [];
  for (const [name, path] of [
    ["list: all", listPath("all")],
    ["search: đánh bạc", searchPath("đánh bạc")],
  ] as const) {
    const times: number[] = [];
    const result = await new Promise<autocannon.Result>((resolve, reject) => {
      const run = autocannon(
        { url: `${url}${path}`, connections: 20, duration: 6, headers: { cookie: reader.cookie } },
        (error, ended) => (error === null ? resolve(ended) : reject(error)),
      );
      run.on("response", (_client, status, _bytes, time) => {
        if (status === 200) times.push(time);
      });
    });
    rows.push([name, `${whole(result["2xx"] / result.duration)}/s`, ...spread(times)]);
  }
  say();
  table(["20 screens asking without a pause", "answers", "p50", "p95", "p99", "requests"], rows);
}

async function explainAll(world: World, keys: Desk["keys"], readers: readonly Reader[]): Promise<Plan[]> {
  const now = (): Date => new Date();
  const server = explainer(world.superuser, {
    keys,
    log: openLog("desk", () => undefined),
    now,
    config: {
      port: 0,
      host: "",
      public_url: "",
      database_url: "",
      keys_folder: "",
      gateway_public_key: "",
      console_folder: "",
      recipients: [],
      hosts: [],
      phones_url: null,
      edge: PLAIN_EDGE,
    },
    live: new Live(now, () => undefined),
  });
  const plans: Plan[] = [];
  for (const [at, { actor }] of readers.entries()) {
    const who = at === 0 ? "one commune" : "province";
    const explain = async (name: string, work: (desk: Desk) => Promise<unknown>): Promise<void> => {
      plans.push(await server.explain(`${who}, ${name}`, work));
    };
    for (const filter of FILTERS)
      await explain(`list ${filter}`, (desk) => inboxPage(desk, actor, { filter, limit: LIMIT }));
    await explain("counts", (desk) => inboxCounts(desk, actor));
    await explain("emergencies", (desk) => openEmergencies(desk, actor));
    await explain("note of the look", (desk) => recordListing(desk, actor));
    for (const q of SEARCHES)
      await explain(`search ${q}`, (desk) => searchThreads(desk, actor, { q, filter: "all", limit: LIMIT }));
  }
  await server.close();
  return plans;
}

/** Which indexes were used; a big table that was read from end to end is a failure. */
function report(plans: readonly Plan[]): void {
  say();
  table(
    ["plan (whole in bench/out/plans)", "statements", "big tables read whole", "indexes"],
    plans.map(({ name, statements, scanned, indexes }) => [
      name,
      String(statements),
      scanned.join(" ") || "none",
      indexes.filter((one) => !/^(?:officer|role_holding|unit)_/.test(one)).join(" "),
    ]),
  );
  const wrong = plans.filter(({ scanned }) => scanned.length > 0);
  if (wrong.length > 0)
    throw new Error(`a big table was read whole: ${wrong.map(({ name }) => name).join("; ")}`);
}
