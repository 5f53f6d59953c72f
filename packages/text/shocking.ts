import { fold } from "./fold.ts";

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

/** Whether what somebody writes suggests that a picture beside it may shock. */
export function saysShocking(text: string): boolean {
  return MARKED.test(text.normalize("NFC")) || FOLDED.test(fold(text));
}
