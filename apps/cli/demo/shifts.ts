import type { NoteText } from "@keng/contract/console-shifts.ts";
import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import type { DutyName, ShiftStep } from "./stories.ts";
import { type Moment, midnightIn, pastWaits, type Stories } from "./timeline.ts";

/** The desk is relieved at eight in the morning, when no story is under way; the last of them stands there now. */
const ROSTER: readonly DutyName[] = ["long", "tam", "hung", "long", "tam"];
const RELIEVED_AT = 8 * HOUR;

const note = (todo: string, things = "", trouble = ""): NoteText => ({ todo, things, trouble });

/** What each wrote for the next. */
const NOTES: readonly NoteText[] = [
  note("Tối thứ Sáu ghé lại nhà cuối hẻm 7 ấp Đức Ngãi, bà con báo còn tụ tập."),
  note(
    "Trưa nhắc ghe hàng không mở loa lớn gần trường Hoa Sen.",
    "Một điện thoại nhặt được trước chợ, để tủ số 2, chưa có người nhận.",
  ),
  note(
    "Khuya lưu ý khúc vàm rạch Tràm, báo trực chỉ huy nếu thấy ghe không đèn.",
    "Điện thoại nhặt được trước chợ, tủ số 2.",
  ),
  note(
    "Sáng nay chợ họp sớm, nhờ anh em đi một vòng nhắc tờ rơi cho vay.",
    "Điện thoại nhặt được trước chợ, tủ số 2: sáng nay chủ tới nhận thì ghi sổ.",
    "Máy in phòng trực kẹt giấy, đã báo văn thư.",
  ),
];

/** The last mornings, and each moment at which a message of today had waited for too long. */
export function shiftMoments(now: Date, stories: Stories): Moment[] {
  const today = midnightIn(now) + RELIEVED_AT;
  const last = today <= now.getTime() ? today : today - DAY;
  const morning = (nth: number): number => last - (ROSTER.length - 1 - nth) * DAY;
  const at = (ms: number, step: ShiftStep): Moment => ({ at: new Date(ms), story: null, person: "", step });
  return [
    ...ROSTER.flatMap((by, nth): Moment[] => {
      const before = ROSTER[nth - 1];
      const text = NOTES[nth - 1];
      if (before === undefined || text === undefined)
        return [at(morning(nth), { who: "shift", act: "stand", by })];
      return [
        at(morning(nth) - 8 * MINUTE, { who: "shift", act: "hand_over", by: before, text }),
        at(morning(nth), { who: "shift", act: "relieve", by }),
      ];
    }),
    at(last + 5 * MINUTE, { who: "shift", act: "command" }),
    ...pastWaits(now, stories).map((ms) => at(ms, { who: "shift", act: "climb" })),
  ].filter((moment) => moment.at <= now);
}
