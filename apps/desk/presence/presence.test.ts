import { Fault } from "@keng/contract/codes.ts";
import type { LiveEvent } from "@keng/contract/events.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, SECOND } from "@keng/core/time.ts";
import pg from "pg";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Desk } from "../context.ts";
import { saveDraft } from "../drafts/save-draft.command.ts";
import { Live } from "../live/live.ts";
import { startLive } from "../live/live.job.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { Presence } from "./presence.ts";
import { presentAt } from "./present.query.ts";
import { sayPresence } from "./say-presence.command.ts";

const desk = await testDesk();
/** A second process of the same desk: its own screens, its own ears. */
const second: Desk = {
  ...desk,
  live: new Live(desk.now, (run, ms) => void setTimeout(run, ms).unref()),
};
const unit = await testUnit(desk);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const binh = await signedIn(desk, unit, ["duty_officer"]);
const stranger = await signedIn(desk, await testUnit(desk), ["duty_officer"]);
for (const one of [desk, second]) {
  const live = startLive(one);
  afterAll(() => live.stop());
}
const overheard: string[] = [];
const gateway = new pg.Client({ connectionString: desk.database.address("keng_gateway") });
await gateway.connect();
afterAll(() => gateway.end());
gateway.on("notification", ({ payload }) => void overheard.push(payload ?? ""));
await gateway.query("listen keng_live");

const item = message(desk, unit);
await arrive(desk, item);
const { id } = item.conversation;
const screen = newId();

describe("who else is at a thread", () => {
  it("is known to every process of the desk, and goes with the screen", async () => {
    const heard: LiveEvent[] = [];
    const strange: LiveEvent[] = [];
    second.live.connect(binh.session_id, binh.officer_id, (event) => heard.push(event));
    second.live.connect(stranger.session_id, stranger.officer_id, (event) => strange.push(event));
    // the ears are open once the first word comes through
    await vi.waitFor(async () => {
      await sayPresence(desk, tam, id, { screen_id: screen, state: "looking" });
      expect((await presentAt(second, binh, id)).map((one) => one.state)).toEqual(["looking"]);
    });
    await sayPresence(desk, tam, id, { screen_id: screen, state: "typing" });
    await vi.waitFor(async () => {
      const [one] = await presentAt(second, binh, id);
      expect([one?.display_name, one?.state]).toEqual([tam.display_name, "typing"]);
    });
    expect(await presentAt(second, tam, id)).toEqual([]);
    await vi.waitFor(() => expect(heard).toContainEqual({ type: "presence", id }));
    await sayPresence(desk, tam, id, { screen_id: screen, state: "away" });
    await vi.waitFor(async () => expect(await presentAt(second, binh, id)).toEqual([]));
    expect(strange).toEqual([]);
  });

  it("cannot be said or asked of a thread that one may not read", async () => {
    await expect(sayPresence(desk, stranger, id, { screen_id: screen, state: "looking" })).rejects.toThrow(
      new Fault("not_found"),
    );
    await expect(presentAt(desk, stranger, id)).rejects.toThrow(new Fault("not_found"));
  });

  it("and that somebody writes, is heard by nobody outside the desk", async () => {
    await saveDraft(desk, tam, id, { text: "Mật danh bông sen", base: 0 });
    await vi.waitFor(() => expect(overheard.length).toBeGreaterThan(2));
    for (const one of overheard) {
      const bytes = Buffer.from(one, "base64").toString("latin1");
      for (const word of [tam.display_name, tam.officer_id, id, "typing", "bông sen"])
        expect(one + bytes).not.toContain(word);
    }
  });

  it("is told to an officer's other screens when they wrote elsewhere", async () => {
    const heard: LiveEvent[] = [];
    const others: LiveEvent[] = [];
    second.live.connect(tam.session_id, tam.officer_id, (event) => heard.push(event));
    second.live.connect(newId(), binh.officer_id, (event) => others.push(event));
    await saveDraft(desk, tam, id, { text: "Đang viết dở", base: 9 });
    await vi.waitFor(() => expect(heard).toContainEqual({ type: "draft", id }));
    expect(others).not.toContainEqual({ type: "draft", id });
  });
});

describe("presence", () => {
  const now = new Date("2026-11-24T07:00:00Z");
  const said = (officer: string, state: "looking" | "typing" | "away", screen_id = officer) => ({
    id: "t",
    officer_id: officer,
    screen_id,
    state,
  });

  it("shows an officer with two screens once, typing before looking", () => {
    const presence = new Presence();
    expect(presence.hear(said("a", "looking"), now)).toBe(true);
    expect(presence.hear(said("a", "looking"), addMs(now, SECOND))).toBe(false);
    presence.hear(said("b", "looking"), now);
    presence.hear(said("a", "typing", "a2"), now);
    expect(presence.others("t", "c", now).map((one) => [one.officer_id, one.state])).toEqual([
      ["a", "typing"],
      ["b", "looking"],
    ]);
  });

  it("forgets a screen that has fallen silent", () => {
    const presence = new Presence();
    presence.hear(said("a", "typing"), now);
    expect(presence.forget(addMs(now, 20 * SECOND))).toEqual([]);
    expect(presence.forget(addMs(now, 30 * SECOND))).toEqual(["t"]);
    expect(presence.others("t", "c", addMs(now, 30 * SECOND))).toEqual([]);
  });
});
