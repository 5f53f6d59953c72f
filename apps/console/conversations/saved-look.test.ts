import { expect, it } from "vitest";
import { askedIn, readInboxSearch } from "./address.ts";
import { countWords, inWords, isSameLook, searchFor } from "./saved-look.ts";

const officer = "0b5ffc1e-7a7c-4c1c-9ad8-0a3d2c1f4e5b";
const addresses = [
  {},
  { loc: "chua-doc" },
  {
    loc: "moi",
    xep: "moi",
    loai: "tin",
    tim: "đá gà",
    noi: "ấp 3",
    tt: "can-bo-sung",
    cb: officer,
    tu: "2026-11-01",
    den: "2026-11-24",
  },
].map(readInboxSearch);

it("a list that was saved is the address it was saved from", () => {
  for (const address of addresses) expect(searchFor(askedIn(address))).toEqual(address);
});

it("what is open beside the list does not belong to it", () => {
  const [plain = {}] = addresses;
  expect(isSameLook(askedIn({ ...plain, mo: officer, xem: "xu-ly" }), askedIn(plain))).toBe(true);
  expect(isSameLook(askedIn({ ...plain, tim: "ấp" }), askedIn(plain))).toBe(false);
});

it("a list is told in words: its filter, kind, words, conditions and order", () => {
  const [, , full = {}] = addresses;
  const colleagues = [{ officer_id: officer, display_name: "Nguyễn Minh Tâm" }];
  expect(inWords(askedIn({}), { lang: "vi", colleagues })).toBe("");
  expect(inWords(askedIn(full), { lang: "vi", colleagues })).toBe(
    "Mới · Tin báo · “đá gà” · nơi: ấp 3 · trạng thái: Cần bổ sung · cán bộ: Nguyễn Minh Tâm · từ ngày: 01/11/2026 · đến ngày: 24/11/2026 · Mới trước",
  );
});

it("what is counted no further says so", () => {
  expect([countWords("vi", 12), countWords("vi", 1000)]).toEqual(["12", "999+"]);
});
