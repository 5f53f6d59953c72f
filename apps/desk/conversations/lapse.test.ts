import { newId } from "@keng/core/ids.ts";
import { MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { readersOf } from "../live/readers.query.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { assignThread } from "./assign.command.ts";
import { claimThread } from "./claim.command.ts";
import { lapseClaims } from "./lapse-claims.command.ts";
import { threadView } from "./thread.query.ts";
import { undoMark } from "./undo.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const long = await signedIn(desk, unit, ["commander"]);
const lan = await signedIn(desk, unit, ["officer"]);

async function thread(): Promise<string> {
  const item = message(desk, unit);
  await arrive(desk, item);
  return item.conversation.id;
}
/** An officer without duty came to hold it, as when it was taken while it was theirs. */
const give = (id: string) =>
  asActor(desk.db, "system", (tx) =>
    tx
      .updateTable("desk.conversation")
      .set({ holder_id: lan.officer_id, holder_until: new Date(desk.now().getTime() + 30 * MINUTE) })
      .where("id", "=", id)
      .execute(),
  );

describe("a claim that has lapsed", () => {
  it("reads no more: whoever saw a thread only while they held it is out, and is told to look at their list", async () => {
    const id = await thread();
    await give(id);
    desk.live.connect(lan.session_id, lan.officer_id, () => undefined);
    expect((await threadView(desk, lan, id)).id).toBe(id);
    expect(await lapseClaims(desk)).toEqual([]);
    desk.wait(31 * MINUTE);
    expect(await lapseClaims(desk)).toMatchObject([{ id, officer_id: lan.officer_id }]);
    await expect(threadView(desk, lan, id)).rejects.toMatchObject({ code: "not_found" });
    expect((await readersOf(desk, [{ type: "conversation", id }])).get(id)?.has(lan.officer_id)).toBeFalsy();
    expect(await lapseClaims(desk)).toEqual([]);
  });

  it("is told in the history under whose it was, and in the log as no act of theirs", async () => {
    const id = await thread();
    await claimThread(desk, tam, id, { take_over: false });
    desk.wait(31 * MINUTE);
    await lapseClaims(desk);
    const view = await threadView(desk, tam, id);
    expect(view.holder).toBeNull();
    expect(view.history[0]).toMatchObject({ act: "claim_lapsed", officer: tam.display_name });
    const entries = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .select(["officer_id", "detail"])
        .where("subject_id", "=", id)
        .where("act", "=", "claim_lapsed")
        .execute(),
    );
    expect(entries).toEqual([{ officer_id: null, detail: tam.officer_id }]);
  });

  it("leaves undoable what was done before, and threads that are still held", async () => {
    const id = await thread();
    const held = await thread();
    await claimThread(desk, tam, id, { take_over: false });
    desk.wait(25 * MINUTE);
    await claimThread(desk, tam, held, { take_over: false });
    const { undo_id } = await assignThread(desk, long, id, { request_id: newId(), to: lan.officer_id });
    desk.wait(6 * MINUTE);
    expect((await lapseClaims(desk)).map((one) => one.id)).toEqual([id]);
    expect((await threadView(desk, tam, held)).holder?.officer_id).toBe(tam.officer_id);
    await undoMark(desk, long, id, undo_id);
    expect((await threadView(desk, tam, id)).assigned).toBeNull();
  });
});
