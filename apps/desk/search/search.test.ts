import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { replyTo } from "../conversations/reply.command.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { newId } from "@keng/core/ids.ts";
import { hitAround, labelIn } from "./hit.ts";
import { searchThreads } from "./search.query.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const other = await testUnit(desk, unit.root_id);
const officer = await signedIn(desk, unit, ["duty_officer"]);
const stranger = await signedIn(desk, other, ["duty_officer"]);

const gambling = message(desk, unit, {
  text: "Dạ cho em báo, tối nào ở ấp 3 cũng có đá gà ăn tiền, số em 0901 234 567",
});
const noise = message(desk, unit, { text: "Hàng xóm hát karaoke đến khuya" });
const elsewhere = message(desk, other, { text: "Có đá gà sau chợ" });
await arrive(desk, gambling, noise, elsewhere);

const found = async (q: string, who = officer): Promise<{ id: string; hit: string | null }[]> =>
  (await searchThreads(desk, who, { q, filter: "all", limit: 50 })).items.map(({ id, hit }) => ({ id, hit }));
const ids = async (q: string, who = officer): Promise<string[]> => (await found(q, who)).map((row) => row.id);

describe("search", () => {
  it.each(["đá gà", "da ga", "DA GA", "ĐÁ GÀ ăn tiền", "da ga an tien"])(
    "finds %s without regard to diacritics and case",
    async (q) => expect(await ids(q)).toEqual([gambling.conversation.id]),
  );

  it("does not find words that stand apart, or that nobody said", async () => {
    expect(await ids("gà đá")).toEqual([]);
    expect(await ids("ma túy")).toEqual([]);
    expect(await ids("   ")).toEqual([]);
  });

  it("shows the words around the hit, and covers a phone number among them", async () => {
    const [row] = await found("da ga");
    expect(row?.hit).toContain("cũng có [đá gà] ăn tiền");
    expect(row?.hit).not.toContain("0901");
  });

  it("finds a thread by its label and by its receipt code", async () => {
    expect(await ids(`Nguồn ${gambling.conversation.label}`)).toContain(gambling.conversation.id);
    expect(await ids(noise.conversation.label.toLowerCase())).toContain(noise.conversation.id);
    expect(await ids(noise.conversation.receipt_code.replace("-", " "))).toContain(noise.conversation.id);
  });

  it("finds what an officer answered", async () => {
    await replyTo(desk, officer, noise.conversation.id, {
      request_id: newId(),
      text: "Tổ công tác sẽ nhắc nhở",
      upload_ids: [],
    });
    expect(await ids("nhac nho")).toEqual([noise.conversation.id]);
  });

  it("finds nothing of another unit, by word, label or code", async () => {
    expect(await ids("da ga", stranger)).toEqual([elsewhere.conversation.id]);
    expect(await ids(gambling.conversation.label, stranger)).toEqual([]);
    expect(await ids(gambling.conversation.receipt_code, stranger)).toEqual([]);
  });

  it("keeps terms as keyed numbers that no officer can read back", async () => {
    const rows = await asActor(desk.db, officer.officer_id, (tx) =>
      tx.selectFrom("desk.message_term").selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });
});

describe("the words around a hit", () => {
  it("mark the phrase, else the first word of it", () => {
    expect(hitAround("Có đá gà sau chợ", "da ga")).toBe("Có [đá gà] sau chợ");
    expect(hitAround("một hai ba bốn năm sáu bảy tám chín mười đá gà", "ga")).toBe(
      "…sáu bảy tám chín mười đá [gà]",
    );
    expect(hitAround("không có gì", "da ga")).toBeNull();
  });

  it("tell a label from other words", () => {
    expect(labelIn("Nguồn 7K2M")).toBe("7K2M");
    expect(labelIn("7k2m")).toBe("7K2M");
    expect(labelIn("đánh bạc ở ấp 3 gần 7K2M")).toBeNull();
  });
});
