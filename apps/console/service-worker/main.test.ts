import { expect, it, vi } from "vitest";
import { PUSH_KINDS, PUSH_LETTERS } from "@keng/contract/push-kinds.ts";
import * as wake from "@keng/i18n/officer/wake.ts";

type Shown = { title: string; options: { body?: string; tag?: string; renotify?: boolean } };
type Hear = (event: object) => void;

/** What a browser gives a worker, as far as ours asks for it: no browser of the tests lets one show anything. */
async function started(lang: "vi" | "en", pages: { focus(): Promise<void> }[]) {
  const shown: Shown[] = [];
  const opened: string[] = [];
  const heard = new Map<string, Hear>();
  const nothing = async (): Promise<void> => undefined;
  Object.assign(globalThis, {
    self: {
      location: new URL(`https://keng.vn/sw.js?lang=${lang}`),
      registration: {
        showNotification: async (title: string, options: Shown["options"]) =>
          void shown.push({ title, options }),
      },
      clients: {
        matchAll: async () => pages,
        openWindow: async (url: string) => void opened.push(url),
        claim: nothing,
      },
      skipWaiting: nothing,
      addEventListener: (type: string, hear: Hear) => void heard.set(type, hear),
    },
  });
  vi.resetModules();
  await import("./main.ts");
  const happen = async (type: string, event: object): Promise<void> => {
    const work: Promise<unknown>[] = [];
    heard.get(type)?.({ ...event, waitUntil: (one: Promise<unknown>) => void work.push(one) });
    await Promise.all(work);
  };
  return { shown, opened, happen };
}
const said = (text: string): object => ({ data: { text: () => text } });

it.each([
  ["vi", wake.vi],
  ["en", wake.en],
] as const)(
  "whatever wakes it, one line is shown for each kind, without any content (%s)",
  async (lang, words) => {
    const worker = await started(lang, []);
    for (const kind of PUSH_KINDS) await worker.happen("push", said(PUSH_LETTERS[kind]));
    await worker.happen("push", said("<b>from a newer server</b>"));
    await worker.happen("push", { data: null });
    const lines = worker.shown.map(({ title, options }) => [
      title,
      options.body,
      options.tag,
      options.renotify,
    ]);
    const late = [words.late, words.open, "keng-late", true];
    expect(lines).toEqual([
      [words.emergency, words.open, "keng-emergency", true],
      late,
      [words.test, words.open, "keng-test", true],
      late,
      late,
    ]);
  },
);

it("a press on the line opens the inbox, or brings the page that is open to the front", async () => {
  const closed = await started("vi", []);
  let isGone = 0;
  const notification = { close: () => void (isGone += 1) };
  await closed.happen("notificationclick", { notification });
  expect([closed.opened, isGone]).toEqual([["/hop-thu"], 1]);
  let isInFront = false;
  const page = { focus: async () => void (isInFront = true) };
  const open = await started("vi", [page]);
  await open.happen("notificationclick", { notification });
  expect([open.opened, isInFront]).toEqual([[], true]);
});
