import { newId } from "@keng/core/ids.ts";
import { DAY, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openEmergencies } from "../conversations/inbox.query.ts";
import { markThread } from "../conversations/mark.command.ts";
import { replyTo } from "../conversations/reply.command.ts";
import { takeEmergency } from "../conversations/take-emergency.command.ts";
import { beginShift } from "../shifts/begin-shift.command.ts";
import { shiftsNow } from "../shifts/shifts.query.ts";
import { takeShift } from "../shifts/take-shift.command.ts";
import { writeNote } from "../shifts/write-note.command.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { startAlarms } from "./alarms.job.ts";
import { alarmsFor } from "./alarms.query.ts";
import { climbAlarms } from "./climb.command.ts";
import { seeAlarms } from "./see-alarms.command.ts";
import { settleAnswered } from "./settle.command.ts";
import { tellUnsigned } from "./tell-unsigned.command.ts";

const desk = await testDesk();

/** A commune with who works there, and who answers for it in the province above. */
async function commune() {
  const province = await testUnit(desk);
  const unit = await testUnit(desk, province.id);
  await asActor(desk.db, "system", (tx) =>
    tx
      .updateTable("desk.unit")
      .set({ parent_id: province.id, duty_phone: "02720000113" })
      .where("id", "=", unit.id)
      .execute(),
  );
  return {
    unit,
    lan: await signedIn(desk, unit, ["duty_officer"]),
    minh: await signedIn(desk, unit, ["duty_officer"]),
    chief: await signedIn(desk, unit, ["commander"]),
    above: await signedIn(desk, province, ["province"]),
    aboveChief: await signedIn(desk, province, ["commander"]),
    neighbour: await signedIn(desk, await testUnit(desk, province.id), ["commander"]),
  };
}
const begin = (who: TestOfficer, post: "duty_officer" | "duty_commander" = "duty_officer") =>
  beginShift(desk, who, { request_id: newId(), post });

/** Every step whose time has come, as the job takes them; with whom each reached. */
async function climb(names: Readonly<Record<string, TestOfficer>>): Promise<string[]> {
  await settleAnswered(desk);
  const known = new Map(Object.entries(names).map(([name, who]) => [who.officer_id, name]));
  const taken: string[] = [];
  for (let steps = await climbAlarms(desk); steps.length > 0; steps = await climbAlarms(desk))
    for (const step of steps)
      taken.push(
        step.officers
          .map((id) => known.get(id) ?? "?")
          .toSorted()
          .join(" "),
      );
  return taken;
}

// what a test left open is old by the next
beforeEach(() => desk.wait(3 * DAY));

describe("an emergency that nobody takes", () => {
  it("reaches those on duty, then the commanders, then the unit above, each once", async () => {
    const at = await commune();
    const { unit: _unit, ...names } = at;
    await begin(at.lan);
    const fire = message(desk, at.unit, { kind: "emergency", text: "Cháy nhà" });
    await arrive(desk, fire);
    const seen: [number, string[]][] = [];
    for (const minutes of [0, 2, 1, 2, 1, 4, 10]) {
      desk.wait(minutes * MINUTE);
      seen.push([minutes, await climb(names)]);
    }
    expect(seen).toEqual([
      [0, []],
      [2, []],
      [1, ["lan"]],
      [2, ["chief"]],
      [1, []],
      [4, ["above aboveChief"]],
      [10, []],
    ]);
    const [banner] = await openEmergencies(desk, at.minh);
    expect(banner).toMatchObject({
      climbs_to: null,
      told: [
        { told: "duty", officers: [at.lan.display_name] },
        { told: "commanders", officers: [at.chief.display_name] },
        { told: "above" },
      ],
    });
  });

  it("reaches the unit above without a word, a label or the thread, and is over there when somebody takes it", async () => {
    const at = await commune();
    await arrive(desk, message(desk, at.unit, { kind: "emergency", text: "Cướp tiệm vàng" }));
    desk.wait(10 * MINUTE);
    await climb({});
    const [alarm] = await alarmsFor(desk, at.above);
    expect(alarm).toMatchObject({
      what: "emergency",
      told: "above",
      conversation: null,
      unit: { id: at.unit.id, duty_phone: "02720000113" },
    });
    const [emergency] = await openEmergencies(desk, at.lan);
    const label = emergency?.label ?? "";
    expect(JSON.stringify(alarm)).not.toMatch(new RegExp(`Cướp|${label}|${emergency?.conversation_id}`));
    expect(await openEmergencies(desk, at.above).catch(() => [])).toEqual([]);
    await seeAlarms(desk, at.above, alarm?.ids ?? []);
    expect(await alarmsFor(desk, at.above)).toEqual([]);
    expect(await alarmsFor(desk, at.aboveChief)).toHaveLength(1);
    const [known] = await openEmergencies(desk, at.lan);
    expect(known?.told.at(-1)?.seen).toEqual([at.above.display_name]);
    await takeEmergency(desk, at.lan, emergency?.conversation_id ?? "");
    expect(new Set(await settleAnswered(desk))).toEqual(
      new Set([at.lan, at.minh, at.chief, at.above, at.aboveChief].map((one) => one.officer_id)),
    );
    expect(await alarmsFor(desk, at.aboveChief)).toEqual([]);
  });

  it("reaches everybody with duty when nobody stands there, and everybody again where there is no unit above", async () => {
    const alone = await testUnit(desk);
    const lan = await signedIn(desk, alone, ["duty_officer"]);
    const chief = await signedIn(desk, alone, ["commander"]);
    await signedIn(desk, alone, ["officer"]);
    await arrive(desk, message(desk, alone, { kind: "emergency" }));
    desk.wait(10 * MINUTE);
    expect(await climb({ lan, chief })).toEqual(["chief lan", "chief", "chief lan"]);
    const [banner] = await openEmergencies(desk, lan);
    expect(banner?.told.map((step) => step.told)).toEqual(["all", "commanders", "all"]);
  });

  it("reaches nobody who lost the role or is suspended, though their turn was never ended", async () => {
    const at = await commune();
    await begin(at.lan);
    await asActor(desk.db, "system", (tx) =>
      tx
        .updateTable("desk.officer")
        .set({ is_suspended: true })
        .where("id", "=", at.lan.officer_id)
        .execute(),
    );
    await arrive(desk, message(desk, at.unit, { kind: "emergency" }));
    desk.wait(3 * MINUTE);
    expect(await climb({ chief: at.chief, minh: at.minh })).toEqual(["chief minh"]);
  });

  it("climbs no more once it is taken, or is none, or is set aside", async () => {
    const at = await commune();
    const all = [1, 2, 3].map(() => message(desk, at.unit, { kind: "emergency" }));
    await arrive(desk, ...all);
    const [one = "", two = "", three = ""] = all.map((item) => item.conversation.id);
    await takeEmergency(desk, at.lan, one);
    await markThread(desk, at.lan, two, { request_id: newId(), as: "not_emergency" });
    await markThread(desk, at.lan, three, { request_id: newId(), as: "set_aside" });
    desk.wait(20 * MINUTE);
    expect(await climb({})).toEqual([]);
  });
});

describe("a thread that waits too long", () => {
  it("climbs at 30, 45 and 90 minutes until somebody answers", async () => {
    const at = await commune();
    const { unit: _unit, ...names } = at;
    await begin(at.lan);
    await begin(at.chief, "duty_commander");
    const tip = message(desk, at.unit);
    await arrive(desk, tip);
    desk.wait(30 * MINUTE);
    expect(await climb(names)).toEqual(["chief lan"]);
    expect(await alarmsFor(desk, at.lan)).toMatchObject([
      { what: "late", told: "duty", conversation: { id: tip.conversation.id } },
    ]);
    desk.wait(15 * MINUTE);
    expect(await climb(names)).toEqual(["chief"]);
    const [mine] = await alarmsFor(desk, at.chief);
    expect(mine?.ids).toHaveLength(2);
    expect(mine).toMatchObject({ told: "commanders" });
    await replyTo(desk, at.lan, tip.conversation.id, {
      request_id: newId(),
      text: "Đã nhận",
      upload_ids: [],
    });
    expect(await alarmsFor(desk, at.chief)).toEqual([]);
    desk.wait(60 * MINUTE);
    expect(await climb(names)).toEqual([]);
  });

  it("a question at the counter climbs nowhere, and what is older than a day wakes nobody", async () => {
    const at = await commune();
    await arrive(desk, message(desk, at.unit, { kind: "question" }), message(desk, at.unit));
    desk.wait(DAY + 91 * MINUTE);
    expect(await climb({})).toEqual([]);
  });
});

describe("a hand-over note that nobody signs", () => {
  it("is told to the commanders after half an hour, once, until somebody takes over", async () => {
    const at = await commune();
    await begin(at.lan);
    const turn = (await shiftsNow(desk, at.lan)).turns[0]?.id ?? "";
    const text = { todo: "Xem lại ấp 3", things: "", trouble: "" };
    const note_id = await writeNote(desk, at.lan, turn, { request_id: newId(), text });
    desk.wait(29 * MINUTE);
    expect(await tellUnsigned(desk)).toEqual([]);
    desk.wait(MINUTE);
    expect(await tellUnsigned(desk)).toEqual([at.chief.officer_id]);
    expect(await tellUnsigned(desk)).toEqual([]);
    expect(await alarmsFor(desk, at.chief)).toMatchObject([
      { what: "unsigned", note_id, conversation: null },
    ]);
    await takeShift(desk, at.minh, turn, { request_id: newId() });
    await settleAnswered(desk);
    expect(await alarmsFor(desk, at.chief)).toEqual([]);
  });
});

describe("the job", () => {
  it("of two desks takes each step once, and tells the screens of those whom it reached", async () => {
    const at = await commune();
    await begin(at.lan);
    const events: string[] = [];
    desk.live.connect(at.lan.session_id, at.lan.officer_id, (event) => void events.push(event.type));
    await arrive(desk, message(desk, at.unit, { kind: "emergency" }));
    desk.wait(3 * MINUTE);
    const both = await Promise.all([climbAlarms(desk), climbAlarms(desk)]);
    expect(both.flat()).toHaveLength(1);
    desk.wait(2 * MINUTE);
    vi.useFakeTimers({ toFake: ["setInterval"] });
    const job = startAlarms(desk);
    try {
      await vi.advanceTimersByTimeAsync(5_000);
      vi.useRealTimers();
      await vi.waitFor(async () => expect(await alarmsFor(desk, at.chief)).toHaveLength(1));
    } finally {
      vi.useRealTimers();
      await job.stop();
    }
    const { rows } = await sql<{ act: string }>`
      select act from desk.audit_entry where unit_id = ${at.unit.id} and act = 'alarm_climbed'`.execute(
      desk.database.owner,
    );
    expect(rows).toHaveLength(2);
  });
});

describe("what the database itself refuses", () => {
  it("somebody else's alarm, to see or to answer, and an alarm that an officer makes up", async () => {
    const at = await commune();
    await arrive(desk, message(desk, at.unit, { kind: "emergency" }));
    desk.wait(10 * MINUTE);
    await climb({});
    const count = async (who: TestOfficer): Promise<number> =>
      asActor(desk.db, who.officer_id, async (tx) => {
        const rows = await tx
          .selectFrom("desk.alarm_told")
          .select("id")
          .where("unit_id", "=", at.unit.id)
          .execute();
        return rows.length;
      });
    expect(await count(at.neighbour)).toBe(0);
    expect(await count(at.above)).toBe(1);
    expect(await count(at.lan)).toBeGreaterThan(2);
    const changed = await asActor(desk.db, at.lan.officer_id, (tx) =>
      tx
        .updateTable("desk.alarm_told")
        .set({ seen_at: desk.now() })
        .where("officer_id", "=", at.chief.officer_id)
        .executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    const made = asActor(desk.db, at.chief.officer_id, (tx) =>
      sql`insert into desk.alarm_step (clock_id, step, conversation_id, told, at)
        select id, 9, conversation_id, 'all', now() from desk.clock limit 1`.execute(tx),
    );
    await expect(made).rejects.toMatchObject({ code: "42501" });
  });
});
