import type { Role } from "@keng/contract/roles.ts";
import type { UnitKind } from "@keng/desk/units/kinds.ts";
import { OFFICERS } from "./officers.ts";

/** A unit of the demo with its page and its officers. The slug names it in the stories and in user names. */
export type DemoUnit = {
  slug: string;
  kind: UnitKind;
  name_vi: string;
  name_en: string;
  duty_phone: string | null;
  officers: readonly { username: string; display_name: string; roles: readonly Role[] }[];
};

/** Whose page a story is written to that names none. */
export const DEMO_COMMUNE = "duclap";

/** The demo commune: xã Đức Lập, which took in Mỹ Hạnh Bắc, where the model was invented. */
const COMMUNE: DemoUnit = {
  slug: DEMO_COMMUNE,
  kind: "commune_police",
  name_vi: "Công an xã Đức Lập",
  name_en: "Đức Lập commune police",
  duty_phone: null,
  officers: OFFICERS,
};

type Named = readonly [role: Role, username: string, display_name: string];
const people = (slug: string, named: readonly Named[]): DemoUnit["officers"] =>
  named.map(([role, username, display_name]) => ({
    username: `${username}.${slug}`,
    display_name,
    roles: [role],
  }));

const commune = (
  slug: string,
  name_vi: string,
  name_en: string,
  names: readonly [string, string, string, string, string, string],
): DemoUnit => ({
  slug,
  kind: "commune_police",
  name_vi: `Công an xã ${name_vi}`,
  name_en: `${name_en} commune police`,
  duty_phone: null,
  officers: people(slug, [
    ["duty_officer", "truc", names[0]],
    ["officer", "canbo", names[1]],
    ["commander", "chihuy", names[2]],
    ["admin", "quantri", names[3]],
    ["inspector", "kiemtra", names[4]],
    ["key_holder", "giukhoa", names[5]],
  ]),
});

export const DEMOS = ["commune", "province"] as const;
export type DemoKind = (typeof DEMOS)[number];

/** The units of a demo, each after the one above it. */
export function unitsOf(kind: DemoKind): readonly DemoUnit[] {
  return kind === "province" ? PROVINCE : [COMMUNE];
}

/**
 * A province: its own police, and five communes below, each with a page. Who sees what is the same as anywhere: a
 * commune reads its own threads, the province those that were meant for it and, of the communes, counts alone.
 */
const PROVINCE: readonly DemoUnit[] = [
  {
    slug: "tinh",
    kind: "province_police",
    name_vi: "Công an tỉnh Tây Ninh",
    name_en: "Tây Ninh provincial police",
    duty_phone: null,
    officers: people("tinh", [
      ["province", "captren", "Nguyễn Thị Hồng Cúc"],
      ["duty_officer", "truc", "Lý Quang Vinh"],
      ["commander", "chihuy", "Phan Đình Trọng"],
      ["admin", "quantri", "Đỗ Anh Khoa"],
      ["inspector", "kiemtra", "Mai Xuân Lành"],
      ["key_holder", "giukhoa", "Tạ Thị Bích Vân"],
    ]),
  },
  COMMUNE,
  commune("myhanh", "Mỹ Hạnh", "Mỹ Hạnh", [
    "Dương Tuấn Kiệt",
    "Ngô Thị Ánh Tuyết",
    "Hồ Văn Sang",
    "Trương Công Danh",
    "Lâm Thị Mỹ Dung",
    "Cao Hữu Nghị",
  ]),
  commune("hoakhanh", "Hòa Khánh", "Hòa Khánh", [
    "Châu Thành Đạt",
    "Phùng Thị Kim Loan",
    "Lương Văn Bền",
    "Tô Hoàng Nam",
    "Đinh Thị Lệ Thu",
    "Quách Minh Triết",
  ]),
  commune("haunghia", "Hậu Nghĩa", "Hậu Nghĩa", [
    "Trịnh Quốc Bảo",
    "Kiều Thị Diệu Hiền",
    "Vương Đức Thịnh",
    "Mạc Văn Khải",
    "Hà Thị Thu Trang",
    "Nghiêm Xuân Phú",
  ]),
  commune("tantru", "Tân Trụ", "Tân Trụ", [
    "Đoàn Nhật Minh",
    "Thái Thị Ngọc Sương",
    "Lưu Hoàng Giang",
    "Bạch Công Thành",
    "Khưu Thị Cẩm Tiên",
    "Âu Dương Hòa",
  ]),
];
