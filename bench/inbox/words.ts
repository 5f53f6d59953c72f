import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../config.ts";

/** Numbers that look like chance and are the same in every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const FAMILY = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Huỳnh",
  "Phan",
  "Võ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
];
const MIDDLE = ["Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh", "Quốc", "Kim", "Hoàng", "Thành"];
const GIVEN = (
  "An Bình Chi Dũng Em Giàu Hạnh Hiền Khánh Lan Lộc Mai Nam Oanh Phúc Quý Sơn Tài Thảo Út Vinh Xuân Yến Đào Hùng " +
  "Khoa Liên Mẫn Nhàn Phượng Quang Sáu Tư Bảy Tám Chín Mười Tùng Vân Đông"
).split(" ");
const NEAR = (
  "chợ Đức Lập|cầu Bến Đá|trường tiểu học|trạm y tế|cổng chào ấp văn hóa|quán cà phê võng|tiệm tạp hóa cô Ba|đình làng|" +
  "nhà máy gạch|bờ kênh số 4|trụ điện 27|sân bóng mini|bãi xe container|khu nhà trọ Hòa Phát|cây xăng|vườn cao su"
).split("|");

/** Texts of a commune's page: what people wrote, with places, people and hours of their own. */
export function writer(seed: number): { next(): string; random: () => number } {
  const random = chance(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const told = ["messages", "dev"].flatMap(textsOf);
  const variants: readonly (() => string)[] = [
    () => `${pick(told)}, ấp ${upTo(14)}, gần ${pick(NEAR)}`,
    () => `Nhà ông ${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)} số ${upTo(400)}: ${pick(told)}`,
    () => `${pick(told)}. Lúc ${upTo(23)} giờ ${upTo(59)}, hẻm ${upTo(200)}`,
    () => `${pick(told)} ${pick(told)}`,
    () => `Dạ em là ${pick(GIVEN)} ở tổ ${upTo(30)}, ${pick(told)}`,
  ];
  return { next: () => pick(variants)(), random };
}

function textsOf(name: string): string[] {
  const path = join(ROOT, "packages", "triage", "data", `${name}.jsonl`);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text);
}
