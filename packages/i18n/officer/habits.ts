import type { Texts } from "../messages.ts";

/** Habits of an inbox: drafts, going on to the next thread, who else is here. */
export const vi = {
  typing: "{name} đang viết",
  looking: "{name} đang xem",
  "draft.unsaved": "Đang lưu bản nháp",
  "draft.saved": "Đã lưu bản nháp",
  "draft.failed": "Bản nháp mới lưu ở máy này, đang thử lại",
  other_draft: "Trên máy khác anh/chị còn viết:",
  draft_join: "Ghép vào cuối",
  draft_swap: "Đổi sang bản này",
  draft_drop: "Bỏ bản này",
  send_next: "Gửi, mở tin tiếp",
  send_next_said: "Gửi, mở tin tiếp theo đang chờ",
  nothing_waits: "Không còn tin nào đang chờ trong danh sách",
} as const;

export const en: Texts<typeof vi> = {
  typing: "{name} is writing",
  looking: "{name} is looking",
  "draft.unsaved": "Saving the draft",
  "draft.saved": "Draft saved",
  "draft.failed": "The draft is kept on this machine only, trying again",
  other_draft: "On another machine you also wrote:",
  draft_join: "Add it at the end",
  draft_swap: "Use this one",
  draft_drop: "Drop it",
  send_next: "Send, next",
  send_next_said: "Send, next: opens the next thread that waits",
  nothing_waits: "No thread in the list waits any more",
};
