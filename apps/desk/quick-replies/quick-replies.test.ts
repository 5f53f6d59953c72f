import { Fault } from "@keng/contract/codes.ts";
import { filled, unknownPlaceholders } from "@keng/contract/placeholders.ts";
import { newId } from "@keng/core/ids.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { archiveQuickReply } from "./archive-quick-reply.command.ts";
import { changeQuickReply } from "./change-quick-reply.command.ts";
import { makeQuickReply } from "./make-quick-reply.command.ts";
import { quickReplies } from "./quick-replies.query.ts";

const desk = await testDesk();
const province = await testUnit(desk);
const unit = await testUnit(desk, province.id);
const neighbour = await testUnit(desk, province.id);
const chief = await signedIn(desk, unit, ["commander"]);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const above = await signedIn(desk, province, ["province"]);
const elsewhere = await signedIn(desk, neighbour, ["commander"]);

const content = (name: string, more: { text?: string; shortcut?: string | null } = {}) => ({
  request_id: newId(),
  name,
  text: "Mã tin của anh/chị là {{ma_tin}}. {{ don_vi }}",
  shortcut: null,
  ...more,
});
const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
const named = async (actor: typeof chief, name: string) =>
  (await quickReplies(desk, actor)).find((one) => one.name === name);

describe("a unit's library", () => {
  it("is read by whoever answers in the unit, made by its commander, and lies sealed", async () => {
    await makeQuickReply(desk, chief, content("Đã nhận", { shortcut: "nhan", text: "Bông sen trắng" }));
    expect(await named(tam, "Đã nhận")).toMatchObject({ shortcut: "nhan", may_change: false, version: 1 });
    expect(await named(chief, "Đã nhận")).toMatchObject({ may_change: true });
    expect(await named(elsewhere, "Đã nhận")).toBeUndefined();
    expect(await refused(makeQuickReply(desk, tam, content("Của tôi")))).toBe("not_allowed");
    const { rows } = await sql<{ all: string }>`
      select encode(content_sealed, 'escape') as all from desk.quick_reply`.execute(desk.database.owner);
    expect(rows.map((row) => row.all).join("")).not.toContain("sen");
  });

  it("of the province is everybody's below it, and changed by the province alone", async () => {
    await makeQuickReply(desk, above, content("Mẫu của tỉnh"));
    const one = await named(tam, "Mẫu của tỉnh");
    expect(one).toBeDefined();
    expect(await named(elsewhere, "Mẫu của tỉnh")).toBeDefined();
    const wish = { name: "Khác", text: "Khác", shortcut: null, version: 1 };
    expect(await refused(changeQuickReply(desk, chief, one?.id ?? "", wish))).toBe("not_allowed");
    expect(await refused(archiveQuickReply(desk, chief, one?.id ?? "", true))).toBe("not_allowed");
    expect(await refused(changeQuickReply(desk, chief, newId(), wish))).toBe("not_found");
  });

  it("takes the same request once, no second shortcut, no placeholder that nobody can fill", async () => {
    const wish = content("Một lần");
    await makeQuickReply(desk, chief, wish);
    await makeQuickReply(desk, chief, wish);
    expect((await quickReplies(desk, chief)).filter((one) => one.name === "Một lần")).toHaveLength(1);
    expect(await refused(makeQuickReply(desk, chief, content("Hai", { shortcut: "nhan" })))).toBe(
      "shortcut_taken",
    );
    expect(await refused(makeQuickReply(desk, chief, content("Ba", { text: "Chào {{ten_dan}}" })))).toBe(
      "placeholder_unknown",
    );
  });

  it("changes while nobody else has, and is archived and brought back", async () => {
    await makeQuickReply(desk, chief, content("Sẽ đổi", { shortcut: "doi" }));
    const id = (await named(chief, "Sẽ đổi"))?.id ?? "";
    const wish = { name: "Đã đổi", text: "Câu mới", shortcut: "doi", version: 1 };
    await changeQuickReply(desk, chief, id, wish);
    expect(await refused(changeQuickReply(desk, chief, id, wish))).toBe("changed_meanwhile");
    await archiveQuickReply(desk, chief, id, true);
    expect((await named(tam, "Đã đổi"))?.archived).toBe(true);
    await makeQuickReply(desk, chief, content("Thế chỗ", { shortcut: "doi" }));
    expect(await refused(archiveQuickReply(desk, chief, id, false))).toBe("shortcut_taken");
  });
});

describe("placeholders", () => {
  const values = { ma_tin: "KQ7-2M4P", don_vi: "Công an xã Thử", can_bo: "Tâm", ngay: "24/11", gio: "14:05" };

  it("are filled where they are known, and named where they are not", () => {
    expect(filled("Mã {{ma_tin}}, {{ don_vi }}", values)).toBe("Mã KQ7-2M4P, Công an xã Thử");
    expect(filled("{{ten}} {{gio}}", values)).toBe("{{ten}} 14:05");
    expect(unknownPlaceholders("{{ten}} {{gio}} {{}}")).toEqual(["ten", ""]);
  });
});
