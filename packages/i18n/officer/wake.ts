import type { Texts } from "../messages.ts";

/** What a machine shows when the console is closed: never who, never what. The service worker has these words alone. */
export const vi = {
  emergency: "Có tin khẩn",
  late: "Có tin quá hạn",
  test: "Thử báo: máy này nhận được",
  open: "Mở Kẻng để xem.",
} as const;

export const en: Texts<typeof vi> = {
  emergency: "Emergency",
  late: "Something is late",
  test: "A try: this machine is reached",
  open: "Open Kẻng to look.",
};
