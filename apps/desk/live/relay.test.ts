import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { claimThread } from "../conversations/claim.command.ts";
import { startPassage } from "../passage/passage.job.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { message, pass } from "../testing/inbound.ts";
import { startLive } from "./live.job.ts";
import { Live } from "./live.ts";
import { openWords, sealWords } from "./relay.ts";

const one = await testDesk();
/** Another process of the same installation: the same database and keys, screens of its own. */
const other = { ...one, live: new Live(one.now, (run, ms) => void setTimeout(run, ms).unref()) };
const unit = await testUnit(one);
const officer = await signedIn(one, unit, ["duty_officer"]);
const stranger = await signedIn(one, await testUnit(one), ["duty_officer"]);

/** Whoever else may listen on this database: the gateway's role. */
const listener = new pg.Client({ connectionString: one.database.address("keng_gateway") });
const overheard: string[] = [];
const jobs: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  await listener.connect();
  listener.on("notification", (heard) => void overheard.push(heard.payload ?? ""));
  await listener.query("listen keng_live");
  jobs.push(startLive(one), startLive(other), startPassage(one));
});
afterAll(async () => {
  await Promise.all(jobs.map((job) => job.stop()));
  await listener.end();
});

type Event = { type: string; id: string | null };
function screen(desk: typeof other, who: typeof officer): Event[] {
  const events: Event[] = [];
  desk.live.connect(who.session_id, who.officer_id, (event) => void events.push(event));
  return events;
}

describe("several desks of one installation", () => {
  it("an officer at one sees what happened at the other, and nobody sees what is not theirs", async () => {
    const [mine, theirs] = [screen(other, officer), screen(other, stranger)];
    await vi.waitFor(() => expect(mine).toContainEqual({ type: "reset", id: null }));
    const item = message(one, unit);
    await pass(one, item);
    const { id } = item.conversation;
    await vi.waitFor(() => expect(mine).toContainEqual({ type: "conversation", id }));
    const before = mine.length;
    await claimThread(one, officer, id, { take_over: false });
    await vi.waitFor(() => expect(mine.length).toBeGreaterThan(before), { timeout: 3_000 });
    expect(theirs.filter((event) => event.id !== null)).toEqual([]);
  });

  it("a session that is ended at one is over at the other", async () => {
    const events = screen(other, officer);
    one.live.endSession(officer.session_id);
    await vi.waitFor(() => expect(events).toContainEqual({ type: "session_ended", id: null }));
  });

  it("what they tell each other says nothing to whoever else listens", async () => {
    await vi.waitFor(() => expect(overheard.length).toBeGreaterThan(0));
    for (const payload of overheard) {
      expect(payload).toMatch(/^[A-Za-z0-9+/]+=*$/);
      expect(Buffer.from(payload, "base64").toString("latin1")).not.toContain("conversation");
    }
    expect(new Set(overheard.map((payload) => payload.length)).size).toBe(1);
  });

  it("a word that was forged, or cut, is not heard", () => {
    const word = { type: "session_over", id: "one" } as const;
    expect(openWords(one.keys.live, "me", sealWords(one.keys.live, "you", [word]))).toEqual([word]);
    expect(openWords(one.keys.live, "you", sealWords(one.keys.live, "you", [word]))).toEqual([]);
    expect(openWords(one.keys.live, "me", sealWords(one.keys.master, "you", [word]))).toEqual([]);
    for (const payload of ["", "x", sealWords(one.keys.live, "you", [word]).slice(8)])
      expect(openWords(one.keys.live, "me", payload)).toEqual([]);
  });
});
