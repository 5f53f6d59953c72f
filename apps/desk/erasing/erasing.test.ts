import { mustKeep } from "@keng/contract/erasing.ts";
import { newId } from "@keng/core/ids.ts";
import { DAY, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { addNote } from "../conversations/add-note.command.ts";
import { messagesPage, threadView } from "../conversations/thread.query.ts";
import { searchMessages } from "../search/term.store.ts";
import { wantedTerms } from "../search/terms.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message, outward } from "../testing/inbound.ts";
import { editTip } from "../tips/edit-tip.command.ts";
import { ERASED } from "./content.store.ts";
import { decideErasing, type ErasingWish } from "./decide-erasing.command.ts";
import { eraseDue } from "./erase-due.command.ts";
import { undoErasing } from "./undo-erasing.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);

const wish = (more: Partial<ErasingWish> = {}): ErasingWish => ({
  request_id: newId(),
  decision: "erase",
  reason: null,
  text: null,
  ...more,
});

/** A question whose citizen asks by Zalo to have it erased. */
async function asked(text = "Cho hỏi làm căn cước cho cháu ở đâu"): Promise<string> {
  const item = message(desk, unit, { kind: "question", text });
  const { id } = item.conversation;
  await arrive(desk, item, {
    kind: "contact",
    conversation_id: id,
    what: "withdrawal_asked",
    at: desk.now().toISOString(),
  });
  return id;
}

const view = (id: string) => threadView(desk, officer, id);

async function eraseAll(): Promise<void> {
  while ((await eraseDue(desk)) !== null);
}

describe("a request to erase", () => {
  it("by Zalo or in so many words waits for an officer's decision", async () => {
    expect((await view(await asked())).erasing).toMatchObject({ state: "asked", asked_by: "zalo" });
    const item = message(desk, unit, {
      kind: "other",
      text: "tôi muốn rút lại tin",
      triage: { kind: "withdraw", category: null },
    });
    await arrive(desk, item);
    const thread = await view(item.conversation.id);
    expect(thread.erasing).toMatchObject({ state: "asked", asked_by: "chat" });
    expect(thread.contact).toBe("withdrawal_asked");
    expect(thread.history.map((line) => line.act)).toContain("withdrawal_asked");
  });

  it("is one until it is decided, however often they ask", async () => {
    const id = await asked();
    const contact = {
      kind: "contact" as const,
      conversation_id: id,
      what: "withdrawal_asked" as const,
      at: desk.now().toISOString(),
    };
    await arrive(desk, contact, contact);
    const rows = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.erasing").select("id").where("conversation_id", "=", id).execute(),
    );
    expect(rows).toHaveLength(1);
  });

  it("is final a day after the decision, and until then it can be taken back", async () => {
    const id = await asked();
    await decideErasing(desk, officer, id, wish());
    const pending = (await view(id)).erasing;
    expect(pending).toMatchObject({ state: "pending", decided_by: officer.display_name });
    expect(Date.parse(pending?.final_at ?? "") - Date.parse(pending?.decided_at ?? "")).toBe(DAY);
    await eraseAll();
    expect((await view(id)).erased_at).toBeNull();
    await undoErasing(desk, officer, id);
    expect((await view(id)).erasing).toMatchObject({ state: "asked", final_at: null });
    desk.wait(2 * DAY);
    await eraseAll();
    expect((await view(id)).erased_at).toBeNull();
  });

  it("takes away every word, also from search, tells the gateway, and leaves the citizen a receipt", async () => {
    const id = await asked("Cho hỏi thủ tục đặc-biệt-dễ-nhận của cháu Tẹo");
    await addNote(desk, officer, id, { request_id: newId(), text: "đã gọi lại" });
    await decideErasing(desk, officer, id, wish({ text: "Sẽ xóa sau 24 giờ" }));
    desk.wait(DAY + MINUTE);
    await eraseAll();
    const thread = await view(id);
    expect(thread).toMatchObject({ erasing: { state: "done" }, contact: null, clock: null, set_aside: true });
    expect(thread.erased_at).not.toBeNull();
    expect(thread.notes.map((note) => note.text)).toEqual([""]);
    const { items } = await messagesPage(desk, officer, id, undefined);
    expect(items.filter((one) => one.text !== null).map((one) => one.text)).toEqual([
      expect.stringContaining("đã được xóa theo đề nghị"),
    ]);
    const hits = await asActor(desk.db, officer.officer_id, (tx) =>
      searchMessages(tx, wantedTerms(desk.keys.search, "Tẹo")),
    );
    expect(hits.filter((hit) => hit.conversation_id === id)).toEqual([]);
    const passed = (await outward(desk)) as { kind: string; conversation_id: string }[];
    const mine = passed.filter((one) => one.conversation_id === id).map((one) => one.kind);
    expect(mine).toEqual(["reply", "reply", "erase"]);
    const acts = thread.history.map((line) => line.act);
    expect(acts.slice(0, 2)).toEqual(["erased", "erasing_decided"]);
  });

  it("of a report of a crime is refused, whoever decides, and the reason stands in the log", async () => {
    const item = message(desk, unit);
    const { id } = item.conversation;
    await arrive(desk, item, {
      kind: "contact",
      conversation_id: id,
      what: "withdrawal_asked",
      at: desk.now().toISOString(),
    });
    await expect(decideErasing(desk, officer, id, wish())).rejects.toMatchObject({
      code: "must_be_kept",
      facts: { because: "unsorted" },
    });
    await editTip(desk, officer, id, { category: "GAM.CARD" });
    await expect(decideErasing(desk, officer, id, wish())).rejects.toMatchObject({
      facts: { because: "crime" },
    });
    await decideErasing(
      desk,
      officer,
      id,
      wish({ decision: "keep", reason: "crime", text: "Chưa xóa được" }),
    );
    expect((await view(id)).erasing).toMatchObject({ state: "kept", reason: "crime" });
    const log = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.audit_entry").select(["act", "detail"]).where("subject_id", "=", id).execute(),
    );
    expect(log).toContainEqual({ act: "erasing_refused", detail: "crime" });
  });

  it("is kept when the thread became one that must be kept before it was final", async () => {
    const id = await asked();
    await decideErasing(desk, officer, id, wish());
    await asActor(desk.db, "system", (tx) =>
      tx
        .updateTable("desk.conversation")
        .set({ flags: ["retaliation_risk"] })
        .where("id", "=", id)
        .execute(),
    );
    desk.wait(DAY + MINUTE);
    await eraseAll();
    expect(await view(id)).toMatchObject({
      erased_at: null,
      erasing: { state: "kept", reason: "retaliation" },
    });
  });

  it("is decided once, however often the browser asks", async () => {
    const id = await asked();
    const once = wish();
    await decideErasing(desk, officer, id, once);
    await decideErasing(desk, officer, id, once);
    await expect(decideErasing(desk, officer, id, wish())).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
  });

  it("leaves nothing out: every sealed column and every term of a thread is among what is erased", async () => {
    const { rows } = await sql<{ name: string }>`
      select a.attrelid::regclass::text || '.' || a.attname as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'desk' and c.relkind = 'r' and not a.attisdropped
        and (a.attname ~ '(^|_)(sealed|wrapped)$' or a.attname = 'terms')
        and (c.relname = 'conversation' or exists (
          select 1 from pg_attribute b where b.attrelid = c.oid and b.attname = 'conversation_id'))
      order by 1`.execute(desk.db);
    // why an officer looked under a mask is the log's, under the desk's own key
    const own = new Set(["reveal.reason_sealed"]);
    const found = rows.map((row) => row.name.replace("desk.", "")).filter((name) => !own.has(name));
    expect(found.toSorted()).toEqual([...ERASED].toSorted());
  });
});

describe("what must be kept", () => {
  it.each([
    ["a report of a crime", { kind: "tip", category: "DRG.DEAL", flags: [] }, "crime"],
    ["a report of a kind that nobody knows", { kind: "tip", category: "NEW.KIND", flags: [] }, "crime"],
    ["a report that nobody sorted", { kind: "tip", category: null, flags: [] }, "unsorted"],
    ["an emergency", { kind: "emergency", category: "FIR.FIRE", flags: [] }, "emergency"],
    [
      "what somebody may be pressed to take back",
      { kind: "tip", category: "PUB.NOIS", flags: ["retaliation_risk"] },
      "retaliation",
    ],
    ["noise of a neighbour", { kind: "tip", category: "PUB.NOIS", flags: [] }, null],
    ["a question", { kind: "question", category: null, flags: [] }, null],
    ["a greeting", { kind: "other", category: undefined, flags: [] }, null],
  ] as const)("%s: %o → %s", (_name, { kind, category, flags }, expected) => {
    const tip = category === undefined ? null : { category };
    expect(mustKeep({ kind, flags, tip })).toBe(expected);
  });
});
