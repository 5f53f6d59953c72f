import { saysShocking } from "@keng/text/shocking.ts";

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
