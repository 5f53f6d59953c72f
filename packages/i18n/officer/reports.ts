import type { Texts } from "../messages.ts";

/** What is said by telephone or at the counter, typed in by an officer. */
export const vi = {
  title: "Ghi tin báo miệng",
  channels: "Người dân báo bằng cách nào",
  "channel.phone": "Qua điện thoại",
  "channel.counter": "Tại quầy",
  who: "Người báo",
  who_text:
    "Niêm phong ngay trên máy này, chỉ người giữ khóa mở được. Máy chủ và đồng nghiệp chỉ thấy tên nguồn.",
  who_missing:
    "Máy chủ chưa có khóa niêm phong nên không ghi được người báo. Tin vẫn ghi được, không kèm danh tính.",
  phone: "Số điện thoại",
  name: "Họ tên, nếu có nói",
  what: "Việc gì",
  what_hint: "Ghi điều người báo nói. Không ghi tên, số điện thoại của họ ở đây.",
  what_missing: "Ghi việc được báo rồi mới lưu được.",
  number_inside:
    "Số của người báo đang nằm trong nội dung, đồng nghiệp sẽ thấy. Nên xóa ở đây, số đã niêm phong.",
  where: "Ở đâu",
  kind: "Loại",
  when: "Báo lúc",
  when_missing: "Chọn ngày giờ người dân báo.",
  save: "Lưu tin",
  saving: "Đang niêm phong và lưu",
  saved: "Đã ghi tin",
  read_aloud: "Đọc cho người báo",
  code_text: "Người báo dùng mã này để hỏi tin đã tới đâu. Mã không cho biết họ là ai.",
  sealed: "Người báo đã niêm phong, không còn trên máy này.",
  not_given: "Không ghi người báo.",
  open: "Mở tin",
  another: "Ghi tin khác",
} as const;

export const en: Texts<typeof vi> = {
  title: "Write down what was said",
  channels: "How it was reported",
  "channel.phone": "By telephone",
  "channel.counter": "At the counter",
  who: "Who reports",
  who_text:
    "Sealed on this machine at once; only the key holders can open it. The server and colleagues see the name of a source.",
  who_missing:
    "The server has no keys to seal to, so who reports cannot be written down. The report itself can, without it.",
  phone: "Telephone number",
  name: "Name, if they gave it",
  what: "What",
  what_hint: "Write what they said. Leave their name and number out of it.",
  what_missing: "Write what was reported first.",
  number_inside:
    "Their number stands in the text, where colleagues read it. Better remove it here; it is sealed.",
  where: "Where",
  kind: "Kind",
  when: "Told at",
  when_missing: "Choose when it was told.",
  save: "Save the report",
  saving: "Sealing and saving",
  saved: "Report written down",
  read_aloud: "Read this to them",
  code_text: "With this code they may ask how far it has come. It does not tell who they are.",
  sealed: "Who reported is sealed and no longer on this machine.",
  not_given: "Nobody was named.",
  open: "Open the report",
  another: "Write another down",
};
