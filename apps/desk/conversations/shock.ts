import { fold } from "@keng/text/fold.ts";

/** Kinds of matters whose pictures may show the hurt, the dead, children or the naked (domain.md §5). */
const KINDS: ReadonlySet<string> = new Set([
  "VIO.BRWL",
  "VIO.INJ",
  "VIO.KILL",
  "CHD.ABUS",
  "CHD.SEXA",
  "DOM.VIOL",
  "SEX.ASLT",
  "CYB.BLCK",
  "TRK.PEOP",
  "SUI.RISK",
  "TRF.ACCD",
  "FIR.FIRE",
  "DIS.RESC",
  "DRG.CRIS",
]);
/** Who was told to call an ambulance, the rescuers or the number for children. */
const NUMBERS: ReadonlySet<string> = new Set(["111", "114", "115"]);

/** Neighbouring words, without marks, that mean this and little else. */
const PHRASES = (
  "chay mau|mau me|vung mau|be bet mau|xac chet|thi the|cai xac|chet nguoi|nguoi chet|bi thuong|thuong tich|vet thuong|" +
  "tai nan|tong xe|can chet|bat tinh|chem nhau|dam nhau|danh nhau|bi chem|bi dam|bi danh|danh dap|bao hanh|bao luc|" +
  "hiep dam|cuong hiep|xam hai|khoa than|treo co|tu sat|cat tay|rach tay|nhay lau|nhay cau|duoi nuoc|chet duoi|" +
  "hoi ghe|ghe ron|ghe qua|ghe lam|so khi xem|can than khi xem|gay tay|gay chan|bong nang|" +
  "blood|corpse|dead body|injured|wounded|stabbed|beaten up|car crash|accident|suicide|naked|graphic"
).split("|");
const FOLDED = new RegExp(`(?:^| )(?:${PHRASES.join("|")})(?: |$)`, "u");
/** Words that without their marks would be quite others ("từ từ", "màu"). */
const MARKED = /(?<!\p{L})(?:máu|tự tử|chém|tử vong|lõa thể)(?!\p{L})/iu;

export type Matter = {
  flags: readonly string[];
  emergency_numbers: readonly string[];
  /** What an officer chose, else what is suggested. */
  category: string | null;
};

/** Whether pictures in a thread may shock by what the thread is about. */
export function isShocking(matter: Matter): boolean {
  return (
    matter.flags.includes("child") ||
    matter.emergency_numbers.some((number) => NUMBERS.has(number)) ||
    (matter.category !== null && KINDS.has(matter.category))
  );
}

/** Whether what somebody writes suggests that a picture beside it may shock. */
export function saysShocking(text: string): boolean {
  return MARKED.test(text.normalize("NFC")) || FOLDED.test(fold(text));
}

/** A text and its picture come as two messages: so far from each other they are still one thing. */
const BESIDE_MS = 30 * 60_000;

type Said = { from: string; text: string | null; sent_at: string };

/** Of these messages, which stand beside a text that suggests it; only a citizen's. */
export function besideShocking(messages: readonly Said[]): boolean[] {
  const times = messages
    .filter((one) => one.from === "citizen" && one.text !== null && saysShocking(one.text))
    .map((one) => Date.parse(one.sent_at));
  return messages.map(
    (one) =>
      one.from === "citizen" && times.some((at) => Math.abs(at - Date.parse(one.sent_at)) <= BESIDE_MS),
  );
}
