import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { replyTo } from "../conversations/reply.command.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { draftOf } from "./draft.query.ts";
import { NOTHING, saved } from "./merge.ts";
import { saveDraft } from "./save-draft.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const binh = await signedIn(desk, unit, ["duty_officer"]);

async function thread(): Promise<string> {
  const item = message(desk, unit);
  await arrive(desk, item);
  return item.conversation.id;
}

describe("a draft", () => {
  it("is there on the next machine, and for nobody else", async () => {
    const id = await thread();
    expect(await draftOf(desk, tam, id)).toEqual(NOTHING);
    await saveDraft(desk, tam, id, { text: "Anh/chị cho biết", base: 0 });
    expect(await draftOf(desk, tam, id)).toEqual({ text: "Anh/chị cho biết", other: null, version: 1 });
    expect(await draftOf(desk, binh, id)).toEqual(NOTHING);
    await saveDraft(desk, binh, id, { text: "Của Bình", base: 0 });
    expect((await draftOf(desk, tam, id)).text).toBe("Anh/chị cho biết");
  });

  it("lies sealed, and another officer's row is shown to nobody", async () => {
    const id = await thread();
    await saveDraft(desk, tam, id, { text: "Mật danh bông sen", base: 0 });
    const { rows } = await sql<{ all: string }>`
      select encode(body_sealed, 'escape') as all from desk.draft where conversation_id = ${id}`.execute(
      desk.database.owner,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.all).not.toContain("bông sen");
    const seen = await asActor(desk.db, binh.officer_id, (tx) =>
      tx.selectFrom("desk.draft").select("version").where("conversation_id", "=", id).execute(),
    );
    expect(seen).toEqual([]);
  });

  it("of two machines loses no word: what came between stays beside it until the officer has chosen", async () => {
    const id = await thread();
    await saveDraft(desk, tam, id, { text: "Máy một", base: 0 });
    const clash = await saveDraft(desk, tam, id, { text: "Máy hai", base: 0 });
    expect(clash).toEqual({ text: "Máy hai", other: "Máy một", version: 2 });
    const third = await saveDraft(desk, tam, id, { text: "Máy ba", base: 1 });
    expect(third.other).toBe("Máy một\n\nMáy hai");
    const more = await saveDraft(desk, tam, id, { text: "Máy ba, thêm", base: 3 });
    expect(more.other).toBe("Máy một\n\nMáy hai");
    const chosen = await saveDraft(desk, tam, id, { text: "Máy một và ba", base: 4, other: null });
    expect([chosen.text, chosen.other]).toEqual(["Máy một và ba", null]);
  });

  it("written on two machines in the same moment keeps both", async () => {
    const id = await thread();
    await Promise.all([
      saveDraft(desk, tam, id, { text: "Trái", base: 0 }),
      saveDraft(desk, tam, id, { text: "Phải", base: 0 }),
    ]);
    const kept = await draftOf(desk, tam, id);
    expect(new Set([kept.text, kept.other])).toEqual(new Set(["Phải", "Trái"]));
  });

  it("is not emptied by a machine that knows only its past", () => {
    const kept = { text: "mới hơn", other: null, version: 7 };
    expect(saved(kept, { text: "", base: 3 })).toBe(kept);
    expect(saved(kept, { text: "", base: 7 }).text).toBe("");
  });

  it("ends with the answer that it became, and what was written since stays", async () => {
    const id = await thread();
    await saveDraft(desk, tam, id, { text: "Công an xã đã nhận ", base: 0 });
    await replyTo(desk, tam, id, { request_id: newId(), text: "Công an xã đã nhận", upload_ids: [] });
    expect(await draftOf(desk, tam, id)).toEqual({ text: "", other: null, version: 2 });
    await saveDraft(desk, tam, id, { text: "Còn nữa", base: 2 });
    await replyTo(desk, tam, id, { request_id: newId(), text: "Câu khác", upload_ids: [] });
    expect((await draftOf(desk, tam, id)).text).toBe("Còn nữa");
  });

  it("of a thread that one may not read is neither shown nor kept", async () => {
    const other = await signedIn(desk, await testUnit(desk), ["duty_officer"]);
    const id = await thread();
    await expect(draftOf(desk, other, id)).rejects.toThrow(new Fault("not_found"));
    await expect(saveDraft(desk, other, id, { text: "x", base: 0 })).rejects.toThrow(new Fault("not_found"));
  });
});
