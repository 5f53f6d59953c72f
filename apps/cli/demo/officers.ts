import type { Role } from "@keng/contract/roles.ts";

/** The demo commune's officers: invented, a handful of each role. */
export const OFFICERS: readonly { username: string; display_name: string; roles: readonly Role[] }[] = [
  { username: "tam", display_name: "Nguyễn Minh Tâm", roles: ["duty_officer"] },
  { username: "hung", display_name: "Lê Văn Hùng", roles: ["duty_officer"] },
  { username: "long", display_name: "Phạm Hoàng Long", roles: ["duty_officer", "officer"] },
  { username: "thao", display_name: "Võ Thị Thanh Thảo", roles: ["officer"] },
  { username: "viet", display_name: "Trần Quốc Việt", roles: ["commander"] },
  { username: "quantri", display_name: "Đặng Hữu Phước", roles: ["admin"] },
  { username: "kiemtra", display_name: "Bùi Thị Kim Ngân", roles: ["inspector"] },
  { username: "giukhoa", display_name: "Huỳnh Tấn Lộc", roles: ["key_holder"] },
];

const WORDS = [
  "tre",
  "lua",
  "song",
  "cau",
  "dua",
  "ghe",
  "nang",
  "mua",
  "gio",
  "sen",
  "me",
  "muoi",
  "tram",
  "dong",
  "cay",
  "rach",
  "cho",
  "ben",
  "que",
  "khoai",
  "bap",
  "chuoi",
  "mit",
  "oi",
];

/** A password that can be typed from a screen: words and digits, some 45 bits, made anew for each installation. */
export function newDemoPassword(): string {
  const [a = 0, b = 0, c = 0, d = 0, digits = 0] = crypto.getRandomValues(new Uint32Array(5));
  const words = [a, b, c, d].map((number) => WORDS[number % WORDS.length]);
  return `${words.join("-")}-${String(digits % 100_000_000)
    .padStart(8, "0")
    .slice(0, 6)}`;
}
