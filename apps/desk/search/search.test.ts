import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { replyTo } from "../conversations/reply.command.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, DAY, HOUR } from "@keng/core/time.ts";
import { querySyllables } from "@keng/text/search-terms.ts";
import { inboxPage } from "../conversations/inbox.query.ts";
import { changeTipState } from "../tips/change-state.command.ts";
import { editTip } from "../tips/edit-tip.command.ts";
import { daysIn } from "./days.ts";
import { hitAround, labelIn } from "./hit.ts";
import { searchThreads, type SearchWish } from "./search.query.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const other = await testUnit(desk, unit.root_id);
const officer = await signedIn(desk, unit, ["duty_officer"]);
const second = await signedIn(desk, unit, ["duty_officer"]);
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

  it("finds nothing by what is covered: no number can be guessed digit by digit", async () => {
    for (const q of ["0901 234 567", "0901234567", "0901", "234 567", "số em 0901 "])
      expect(await ids(q), q).toEqual([]);
    expect(await ids("tối nào ở ấp 3")).toEqual([gambling.conversation.id]);
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

describe("a search with conditions", () => {
  const place = (q: string, more: Partial<SearchWish> = {}): Promise<string[]> =>
    searchThreads(desk, officer, { q, filter: "all", limit: 50, ...more }).then(({ items }) =>
      items.map((row) => row.id),
    );

  it("finds short spellings by what they mean, and what is written out by short ones", async () => {
    const short = message(desk, unit, { text: "tụi nó ko cho ai vô, bảo vệ dữ lắm" });
    const long = message(desk, unit, { text: "Bảo vệ không cho ai vào, đóng cửa" });
    await arrive(desk, short, long);
    expect(await ids("không cho ai")).toEqual(
      expect.arrayContaining([short.conversation.id, long.conversation.id]),
    );
    expect(await ids("ko cho ai")).toEqual(
      expect.arrayContaining([short.conversation.id, long.conversation.id]),
    );
    const [row] = (await found("không cho ai")).filter((one) => one.id === short.conversation.id);
    expect(row?.hit).toContain("[ko cho ai]");
  });

  it("finds while the last word is still being typed, and shows no number that it completes", async () => {
    const item = message(desk, unit, { text: "Tiệm cầm đồ Phát Đạt giữ xe gian, gọi số 0933 111 222" });
    await arrive(desk, item);
    expect(await ids("tiem cam d")).toEqual([item.conversation.id]);
    expect((await found("tiem cam d"))[0]?.hit).toContain("[Tiệm cầm đồ]");
    expect(await ids("tiem cam d ")).toEqual([]);
    expect(await ids("goi so 09331")).toEqual([]);
  });

  it("finds by the place that an officer noted, else by the citizen's words", async () => {
    const noted = message(desk, unit, { text: "Có nhóm nẹt pô" });
    const told = message(desk, unit, { text: "Ở xóm Đình, đường bờ kè, có nhóm nẹt pô" });
    await arrive(desk, noted, told);
    await editTip(desk, officer, noted.conversation.id, { hamlet: "Xóm Đình", detail: null });
    const both = [noted.conversation.id, told.conversation.id].toSorted();
    expect((await place("", { place: "xom dinh" })).toSorted()).toEqual(both);
    expect((await place("net po", { place: "xóm Đình" })).toSorted()).toEqual(both);
    expect(await place("net po", { place: "xóm Chùa" })).toEqual([]);
    await editTip(desk, officer, noted.conversation.id, { hamlet: "Ấp 5", detail: null });
    expect(await place("", { place: "xóm Đình" })).toEqual([told.conversation.id]);
    expect(
      (await searchThreads(desk, stranger, { q: "", filter: "all", place: "xóm Đình", limit: 50 })).items,
    ).toEqual([]);
  });

  it("finds by kind, state, officer and day, with words and without", async () => {
    const question = message(desk, unit, { kind: "question", text: "Cho hỏi nẹt pô phạt bao nhiêu" });
    await arrive(desk, question);
    expect(await place("net po", { kind: "question" })).toEqual([question.conversation.id]);
    expect(await place("net po", { kind: "tip" })).not.toContain(question.conversation.id);
    await replyTo(desk, second, question.conversation.id, {
      request_id: newId(),
      text: "Mức phạt có tại trụ sở",
      upload_ids: [],
    });
    expect(await place("net po", { only: { officer: second.officer_id } })).toEqual([
      question.conversation.id,
    ]);
    const listed = await inboxPage(desk, officer, {
      filter: "all",
      limit: 50,
      only: { officer: second.officer_id },
    });
    expect(listed.items.map((row) => row.id)).toEqual([question.conversation.id]);
    desk.wait(2 * DAY);
    const late = message(desk, unit, { text: "Lại nẹt pô nữa rồi" });
    await arrive(desk, late);
    const today = { since: addMs(desk.now(), -HOUR), until: null };
    expect(await place("net po", { only: today })).toEqual([late.conversation.id]);
    expect(await place("net po", { only: { since: null, until: addMs(desk.now(), -DAY) } })).not.toContain(
      late.conversation.id,
    );
    await changeTipState(desk, officer, late.conversation.id, {
      request_id: newId(),
      to: "NEED_INFO",
      text: "Xin cho biết thêm",
    });
    expect(await place("net po", { only: { state: "NEED_INFO" } })).toEqual([late.conversation.id]);
    expect(await place("net po", { only: { state: "RECEIVED" } })).not.toContain(late.conversation.id);
  });

  it("counts days as they are in Vietnam, the last one whole", () => {
    const { since, until } = daysIn("2026-11-24", "2026-11-24");
    expect([since?.toISOString(), until?.toISOString()]).toEqual([
      "2026-11-23T17:00:00.000Z",
      "2026-11-24T17:00:00.000Z",
    ]);
  });
});

describe("the words around a hit", () => {
  const around = (text: string, q: string): string | null =>
    hitAround(text, { syllables: querySyllables(q), isOpen: false });

  it("mark the phrase and its words beside it, else the first word of it", () => {
    expect(around("Có đá gà sau chợ", "da ga")).toBe("Có [đá gà] sau chợ");
    expect(around("Có đá gà, gà nòi, sau chợ", "da ga")).toBe("Có [đá gà, gà] nòi, sau chợ");
    expect(around("một hai ba bốn năm sáu bảy tám chín mười đá gà", "ga")).toBe(
      "…sáu bảy tám chín mười đá [gà]",
    );
    expect(around("không có gì", "da ga")).toBeNull();
  });

  it("tell a label from other words", () => {
    expect(labelIn("Nguồn 7K2M")).toBe("7K2M");
    expect(labelIn("7k2m")).toBe("7K2M");
    expect(labelIn("đánh bạc ở ấp 3 gần 7K2M")).toBeNull();
  });
});
