import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { claimThread } from "../conversations/claim.command.ts";
import { findConversation } from "../conversations/conversation.store.ts";
import { snoozeThread } from "../conversations/snooze.command.ts";
import { takeEmergency } from "../conversations/take-emergency.command.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { beginShift } from "./begin-shift.command.ts";
import { endOwnShift } from "./end-shift.command.ts";
import { openNow, pastShifts, shiftNote, shiftsNow } from "./shifts.query.ts";
import { takeShift } from "./take-shift.command.ts";
import { withdrawShiftNote } from "./withdraw-note.command.ts";
import { writeNote } from "./write-note.command.ts";

const desk = await testDesk();
const province = await testUnit(desk);

/** A commune of its own with who works there. */
async function commune() {
  const unit = await testUnit(desk, province.id);
  return {
    unit,
    lan: await signedIn(desk, unit, ["duty_officer"]),
    minh: await signedIn(desk, unit, ["duty_officer"]),
    chief: await signedIn(desk, unit, ["commander"]),
  };
}
const begin = (who: TestOfficer, post: "duty_officer" | "duty_commander" | "standby" = "duty_officer") =>
  beginShift(desk, who, { request_id: newId(), post });
const turnOf = async (who: TestOfficer): Promise<string> =>
  (await shiftsNow(desk, who)).turns.find((turn) => turn.officer.officer_id === who.officer_id)?.id ?? "";
const said = (todo: string) => ({ request_id: newId(), text: { todo, things: "", trouble: "" } });
const code = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );

describe("who is on duty", () => {
  it("is one at the desk, one in command, and whoever stands by; the same press twice is one turn", async () => {
    const { lan, minh, chief } = await commune();
    const wish = { request_id: newId(), post: "duty_officer" } as const;
    await beginShift(desk, lan, wish);
    await beginShift(desk, lan, wish);
    expect(await code(begin(minh))).toBe("post_taken");
    expect(await code(begin(minh, "duty_commander"))).toBe("not_allowed");
    await begin(minh, "standby");
    await begin(chief, "duty_commander");
    const { turns } = await shiftsNow(desk, minh);
    expect(turns.map((turn) => [turn.post, turn.officer.officer_id])).toEqual([
      ["duty_officer", lan.officer_id],
      ["duty_commander", chief.officer_id],
      ["standby", minh.officer_id],
    ]);
    expect(await code(endOwnShift(desk, lan, await turnOf(lan)))).toBe("hand_over_needed");
    expect(await code(endOwnShift(desk, lan, await turnOf(minh)))).toBe("not_allowed");
    await endOwnShift(desk, minh, await turnOf(minh));
    expect((await shiftsNow(desk, lan)).turns).toHaveLength(2);
  });

  it("of two who press at once one relieves, and the other is told", async () => {
    const { unit, lan, minh, chief } = await commune();
    await begin(lan);
    const turn = await turnOf(lan);
    const answers = await Promise.all([
      code(takeShift(desk, minh, turn, { request_id: newId() })),
      code(takeShift(desk, chief, turn, { request_id: newId() })),
    ]);
    expect(answers.toSorted()).toEqual(["done", "shift_over"]);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from desk.shift where unit_id = ${unit.id} and ended_at is null`.execute(
      desk.database.owner,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe("a shift is handed over", () => {
  it("with what is open, in one press, and the threads that the leaver holds go over", async () => {
    const { unit, lan, minh } = await commune();
    await begin(lan);
    desk.wait(MINUTE);
    const late = message(desk, unit, { text: "Quá hạn" });
    await arrive(desk, late);
    desk.wait(31 * MINUTE);
    const [held, waiting, fire, later, fresh] = [
      message(desk, unit),
      message(desk, unit),
      message(desk, unit, { kind: "emergency", text: "Cháy nhà" }),
      message(desk, unit, { kind: "question" }),
      message(desk, unit, { kind: "emergency", text: "Cướp" }),
    ];
    await arrive(desk, held, waiting, fire, later, fresh);
    await claimThread(desk, lan, held.conversation.id, { take_over: false });
    await takeEmergency(desk, lan, fire.conversation.id);
    await snoozeThread(desk, lan, later.conversation.id, {
      request_id: newId(),
      until: addMs(desk.now(), HOUR).toISOString(),
    });
    const open = await openNow(desk, lan);
    const whys = open.threads.map((one) => one.why);
    expect(whys).toEqual(["emergency", "late", "held", "held", "waiting", "snoozed"]);
    expect(open.counts).toMatchObject({ received: 6, emergencies: 2, held: 2, waiting: 1, need_info: 0 });

    const turn = await turnOf(lan);
    const wish = said("Tối thứ Sáu ghé hẻm 12");
    const note_id = await writeNote(desk, lan, turn, wish);
    expect(await writeNote(desk, lan, turn, wish)).toBe(note_id);
    expect((await shiftsNow(desk, minh)).notes.map((note) => note.id)).toEqual([note_id]);
    const press = { request_id: newId() };
    const taken = await takeShift(desk, minh, turn, press);
    expect(taken).toMatchObject({ note_id, threads: expect.arrayContaining([held.conversation.id]) });
    expect(taken.threads).toHaveLength(2);
    expect((await takeShift(desk, minh, turn, press)).note_id).toBe(note_id);

    const holder = await asActor(desk.db, minh.officer_id, (tx) =>
      findConversation(tx, held.conversation.id),
    );
    expect(holder?.holder_id).toBe(minh.officer_id);
    const now = await shiftsNow(desk, lan);
    expect(now.turns.map((one) => one.officer.officer_id)).toEqual([minh.officer_id]);
    expect(now.notes).toEqual([]);
    const note = await shiftNote(desk, minh, note_id);
    expect(note).toMatchObject({
      text: { todo: "Tối thứ Sáu ghé hẻm 12" },
      from: { officer_id: lan.officer_id },
      taken: { officer: { officer_id: minh.officer_id } },
    });
    expect(note.threads).toHaveLength(6);
    expect((await pastShifts(desk, minh, undefined)).items).toMatchObject([
      { id: turn, note_id, taken_by: minh.display_name },
    ]);
    expect(await code(writeNote(desk, lan, turn, said("Trễ")))).toBe("shift_over");
  });

  it("with what stands open when the leaver has gone without a word", async () => {
    const { unit, lan, minh } = await commune();
    await begin(lan);
    await arrive(desk, message(desk, unit));
    const { note_id } = await takeShift(desk, minh, await turnOf(lan), { request_id: newId() });
    const note = await shiftNote(desk, minh, note_id);
    expect(note).toMatchObject({ text: null, counts: { waiting: 1 } });
    expect(note.threads).toHaveLength(1);
  });

  it("written again replaces, taken back leaves the leaver on duty, and only they may do either", async () => {
    const { lan, minh } = await commune();
    await begin(lan);
    const turn = await turnOf(lan);
    const first = await writeNote(desk, lan, turn, said("Một"));
    const second = await writeNote(desk, lan, turn, said("Hai"));
    expect((await shiftsNow(desk, lan)).notes.map((note) => note.id)).toEqual([second]);
    expect((await shiftNote(desk, lan, first)).withdrawn_at).not.toBeNull();
    expect(await code(writeNote(desk, minh, turn, said("Ba")))).toBe("not_allowed");
    expect(await code(withdrawShiftNote(desk, minh, turn))).toBe("not_allowed");
    await withdrawShiftNote(desk, lan, turn);
    expect(await shiftsNow(desk, lan)).toMatchObject({ notes: [], turns: [{ id: turn }] });
  });
});

describe("what the database itself refuses", () => {
  it("a shift of another unit, a note for a case officer, and somebody else put on duty", async () => {
    const { unit, lan, minh } = await commune();
    const other = await commune();
    await begin(lan);
    const turn = await turnOf(lan);
    const note_id = await writeNote(desk, lan, turn, said("Bông sen trắng"));
    const officer = await signedIn(desk, unit, ["officer"]);
    expect(await code(shiftNote(desk, other.chief, note_id))).toBe("not_found");
    expect(await code(takeShift(desk, other.lan, turn, { request_id: newId() }))).toBe("not_found");
    expect(await code(shiftNote(desk, officer, note_id))).toBe("not_found");
    expect(await shiftsNow(desk, officer)).toMatchObject({ turns: [{ id: turn }], notes: [] });
    const put = asActor(desk.db, lan.officer_id, (tx) =>
      tx
        .insertInto("desk.shift")
        .values({
          id: newId(),
          root_id: unit.root_id,
          unit_id: unit.id,
          post: "standby",
          officer_id: minh.officer_id,
          request_id: newId(),
          began_at: desk.now(),
        })
        .execute(),
    );
    await expect(put).rejects.toMatchObject({ code: "42501" });
    const { rows } = await sql<{ all: string }>`
      select encode(body_sealed, 'escape') as all from desk.shift_note where id = ${note_id}`.execute(
      desk.database.owner,
    );
    expect(rows[0]?.all).not.toContain("sen");
  });
});
