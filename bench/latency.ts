import { setTimeout as wait } from "node:timers/promises";
import type { InboxPage } from "@keng/contract/console-api.ts";
import { spread, table } from "./figures.ts";
import { Officer } from "./officer.ts";
import { startAll, type Started } from "./system.ts";

const SCREENS = 100;
const SCREENS_A_SESSION = 25;
const LIST = "/api/conversations?filter=all";
/** Longer than this and the message counts as not seen. */
const PATIENCE = 15_000;

/** Reports of every day: nothing of them is an emergency or set aside. */
const TEXTS = [
  "Tối nào nhà cuối hẻm 12 ấp 3 cũng tụ tập đánh bài ăn tiền",
  "Đêm qua nhà tôi bị mất 2 chiếc xe máy và 1 máy bơm",
  "Xe ben chở đá chạy lúc 2 giờ sáng rớt đá đầy đường tỉnh",
  "Quán đầu chợ mở loa tới 11 giờ đêm, nhà có người già không ngủ được",
  "Lô đất kế nhà tôi bị họ lấn ranh, công an xuống coi giùm",
  "Chủ hụi ấp 2 ôm tiền trốn rồi, tụi tui 15 người bị",
];

type Seen = { sent: number; hint: number; list: number };

/** From the phone to the officer's screen, through the simulator, both sides and the live channel. */
export async function latency(full: boolean): Promise<void> {
  const count = full ? 2_000 : 250;
  const system = await startAll("latency");
  try {
    const send = await phones(system, 50);
    const screens = await openScreens(system);
    const rows = [];
    for (const all of [false, true]) {
      screens.fetchOn(all);
      const seen: Seen[] = [];
      for (let n = 0; n < count; n += 1) {
        seen.push(await screens.watchFor((mark) => send(n, mark)));
        await wait(20 + Math.random() * 180);
      }
      const name = all ? "all screens fetch the list" : "one screen fetches the list";
      rows.push(
        [`${name}: the simulator answered`, ...spread(seen.map((one) => one.sent))],
        [`${name}: hint at the screen`, ...spread(seen.map((one) => one.hint))],
        [`${name}: message in the list`, ...spread(seen.map((one) => one.list))],
      );
    }
    table([`${SCREENS} screens open; since the phone sent`, "p50", "p95", "p99", "messages"], rows);
    screens.close();
  } finally {
    await system.remove();
  }
}

/** People who follow the page; each message begins with a mark that the list shows. */
async function phones(
  system: Started,
  people: number,
): Promise<(n: number, mark: string) => Promise<unknown>> {
  const control = async <T>(path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${system.sim_url}/_sim${path}`, {
      method: body === undefined ? "GET" : "POST",
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`the simulator answered ${answer.status}`);
    return (await answer.json()) as T;
  };
  const ids: string[] = [];
  for (let n = 0; n < people; n += 1) {
    const { id } = await control<{ id: string }>("/people", { name: `Người ${n}` });
    await control(`/people/${id}/follow`, {});
    ids.push(id);
  }
  return (n, mark) =>
    control(`/people/${ids[n % people]}/messages`, {
      kind: "text",
      text: `${mark} ${TEXTS[n % TEXTS.length]}`,
    });
}

async function openScreens(system: Started) {
  const readers = system.accounts().filter(({ role }) => role === "duty_officer" || role === "commander");
  const officers: Officer[] = [];
  for (let n = 0; n < SCREENS / SCREENS_A_SESSION; n += 1) {
    const officer = new Officer(system.desk_url);
    const account = readers[n % readers.length];
    if (account === undefined) throw new Error("the demo has no duty officer");
    await officer.signIn(account);
    officers.push(officer);
  }
  let isAll = false;
  let onHint: () => void = () => undefined;
  const close: (() => void)[] = [];
  for (let n = 0; n < SCREENS; n += 1) {
    const officer = officers[n % officers.length] ?? new Officer(system.desk_url);
    close.push(
      await officer.listen((event) => {
        if (event.type !== "conversation" && event.type !== "emergency") return;
        if (n === 0) onHint();
        else if (isAll) void officer.get(LIST).catch(() => undefined);
      }),
    );
  }
  const [first] = officers;
  if (first === undefined) throw new Error("no screen");
  return {
    fetchOn: (all: boolean) => void (isAll = all),
    close: () => close.forEach((one) => one()),
    /** Sends a message with a mark and waits until the first screen's list shows it. */
    watchFor: async (send: (mark: string) => Promise<unknown>): Promise<Seen> => {
      const mark = `dau ${Math.random().toString(36).slice(2, 8)}`;
      const began = performance.now();
      const since = (): number => performance.now() - began;
      let hint = 0;
      const list = new Promise<number>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`${mark} was not seen within ${PATIENCE / 1000} s`)),
          PATIENCE,
        );
        onHint = () => {
          const at = since();
          void first.get<InboxPage>(LIST).then((page) => {
            if (hint > 0 || !page.items.some((row) => row.snippet?.startsWith(mark))) return;
            hint = at;
            clearTimeout(timer);
            resolve(since());
          }, reject);
        };
      });
      const [sent, seen] = await Promise.all([send(mark).then(since), list]);
      return { sent, hint, list: seen };
    },
  };
}
