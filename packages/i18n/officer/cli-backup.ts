import type { Texts } from "../messages.ts";

/** What `keng backup`, `keng restore` and `keng keys` say. */
export const vi = {
  backup: "sao lưu cả hai bên trong khi hệ thống vẫn chạy, niêm phong cho người giữ khóa",
  "argument.folder": "thư mục nhận tệp sao lưu",
  "option.side": "chỉ một bên: gateway hoặc desk",
  "option.recipients":
    "tệp khóa công khai (age1…), mỗi dòng một khóa; bỏ trống: recipients.txt của cổng ngoài",
  restore: "khôi phục vào thư mục dữ liệu trống",
  "argument.files": "tệp sao lưu của cổng ngoài và của bàn trực ban",
  "option.identity": "tệp khóa riêng (AGE-SECRET-KEY-…) của một người giữ khóa",
  keys: "khóa của từng bên, cất riêng với bản sao lưu",
  "keys.save": "niêm phong khóa lâu dài của một bên vào một tệp",
  "keys.load": "đặt lại khóa của một bên từ tệp đó",
  "argument.side": "gateway hoặc desk",
  "argument.file": "tệp",
  "option.recipient": "khóa công khai (age1…) mở được tệp, lặp lại được",
  "side.gateway": "Cổng ngoài",
  "side.desk": "Bàn trực ban",
  "backup.done":
    "✓ {side}: {tables, number} bảng, {rows, number} dòng, {originals, number} bản gốc, {size} → {path}",
  "backup.audit": "Nhật ký đến dòng {n, number}, số cuối {head}: ghi lại ở nơi khác máy này.",
  "backup.keys_apart":
    "Khóa của hai bên không nằm trong tệp sao lưu. Cất riêng từng bên: keng keys save gateway …, keng keys save desk …",
  "restore.done":
    "✓ {side}: {tables, number} bảng, {rows, number} dòng, {originals, number} bản gốc; số đếm khớp",
  "restore.next": "Kiểm tra chuỗi nhật ký sau khi mở: keng audit verify",
  "keys.saved": "✓ {side}: {n, number} tệp khóa → {path}",
  "keys.loaded": "✓ {side}: khóa đã vào chỗ",
  cancelled: "Đã dừng theo yêu cầu. Không có gì dở dang được giữ lại.",
  "error.never_started": "Thư mục dữ liệu này chưa có gì để sao lưu. Chọn đúng thư mục bằng KENG_HOME.",
  "error.no_recipients": "Không có khóa công khai nào của người giữ khóa trong {file}.",
  "error.recipient": "{recipient} không phải khóa công khai của age (age1…).",
  "error.no_identity": "Không có khóa riêng (AGE-SECRET-KEY-…) trong {file}.",
  "error.wrong_key": "{file}: khóa này không mở được tệp. Dùng khóa của một người giữ khóa lúc sao lưu.",
  "error.not_an_archive": "{file}: không phải tệp của keng.",
  "error.damaged": "{file}: tệp bị cắt hoặc bị sửa. Không có gì được khôi phục; dùng bản sao khác.",
  "error.silent":
    "Bên {side} không trả lời, mà tin đang chờ ở đó chỉ bên ấy đọc được: chưa sao lưu gì. Mở bên ấy (keng start {name}) hoặc chỉ thư mục khóa của nó ({keys}) rồi sao lưu lại.",
  "error.older": "Dữ liệu này của bản keng cũ hơn. Chạy keng migrate trước, hoặc sao lưu bằng bản cũ.",
  "error.not_empty": "Thư mục dữ liệu này đã có dữ liệu. Khôi phục vào thư mục trống bằng KENG_HOME.",
  "error.no_keys": "Chưa có khóa của bên {side}. Đặt lại trước: keng keys load <tệp khóa>",
  "error.other_keys":
    "Khóa của bên {side} ở đây không phải khóa lúc sao lưu: không ai đọc được dữ liệu. Đặt đúng khóa rồi chạy lại.",
  "error.newer": "Tệp này do bản keng mới hơn làm ra. Cài bản đó rồi khôi phục.",
  "error.not_together": "Hai tệp không cùng một lần sao lưu. Chọn hai tệp cùng giờ.",
  "error.counts_differ": "Số dòng không khớp với tệp sao lưu. Không có gì được khôi phục.",
  "error.keys_there": "Đã có khóa của bên này; không thay gì.",
  "error.side": "Chọn gateway hoặc desk.",
  "error.exists": "{file} đã có. Chọn tên khác.",
  "error.no_file": "Không đọc được {file}.",
  "error.disk_full": "Hết chỗ trên đĩa. Không có gì dở dang được giữ lại.",
} as const;

export const en: Texts<typeof vi> = {
  backup: "copies both sides while everything goes on working, sealed to the key holders",
  "argument.folder": "folder that takes the files",
  "option.side": "one side alone: gateway or desk",
  "option.recipients": "file of public keys (age1…), one a line; left out: the gateway's recipients.txt",
  restore: "restores into an empty data folder",
  "argument.files": "the backup files of gateway and desk",
  "option.identity": "file with the private key (AGE-SECRET-KEY-…) of a key holder",
  keys: "each side's keys, to be kept apart from the backups",
  "keys.save": "seals the long-lived keys of one side into a file",
  "keys.load": "puts one side's keys back from that file",
  "argument.side": "gateway or desk",
  "argument.file": "file",
  "option.recipient": "public key (age1…) that opens the file, may be repeated",
  "side.gateway": "Gateway",
  "side.desk": "Desk",
  "backup.done":
    "✓ {side}: {tables, plural, one {# table} other {# tables}}, {rows, plural, one {# row} other {# rows}}, {originals, plural, one {# original} other {# originals}}, {size} → {path}",
  "backup.audit": "The audit log ends at entry {n, number}, last number {head}: note it elsewhere than here.",
  "backup.keys_apart":
    "The keys of the sides are not in the backup files. Keep each side's apart: keng keys save gateway …, keng keys save desk …",
  "restore.done":
    "✓ {side}: {tables, plural, one {# table} other {# tables}}, {rows, plural, one {# row} other {# rows}}, {originals, plural, one {# original} other {# originals}}; the counts agree",
  "restore.next": "Check the audit log after the start: keng audit verify",
  "keys.saved": "✓ {side}: {n, plural, one {# key file} other {# key files}} → {path}",
  "keys.loaded": "✓ {side}: the keys are in their place",
  cancelled: "Cancelled. Nothing half done was left.",
  "error.never_started":
    "There is nothing to back up in this data folder. Choose the right one with KENG_HOME.",
  "error.no_recipients": "There is no public key of a key holder in {file}.",
  "error.recipient": "{recipient} is not a public key of age (age1…).",
  "error.no_identity": "There is no private key (AGE-SECRET-KEY-…) in {file}.",
  "error.wrong_key":
    "{file}: this key does not open the file. Use the key of somebody who was a key holder then.",
  "error.not_an_archive": "{file}: this is not a file of keng.",
  "error.damaged": "{file}: the file was cut or changed. Nothing was restored; use another copy.",
  "error.silent":
    "The {side} side does not answer, and only it can read what waits there: nothing was backed up. Start it (keng start {name}) or name its folder of keys ({keys}), then make the backup again.",
  "error.older":
    "This data is of an older keng. Run keng migrate first, or make the backup with the older one.",
  "error.not_empty": "This data folder holds data. Restore into an empty one with KENG_HOME.",
  "error.no_keys": "The keys of the {side} side are not here. Put them back first: keng keys load <key file>",
  "error.other_keys":
    "The keys of the {side} side here are not those of the backup: nobody could read the data. Put the right ones in place and run this again.",
  "error.newer": "This file was made by a newer keng. Install that version, then restore.",
  "error.not_together": "The two files are not of one backup. Choose two of the same time.",
  "error.counts_differ": "The rows do not agree with what the backup counted. Nothing was restored.",
  "error.keys_there": "There are keys of this side already; nothing was changed.",
  "error.side": "Choose gateway or desk.",
  "error.exists": "{file} is there already. Choose another name.",
  "error.no_file": "{file} cannot be read.",
  "error.disk_full": "The disk is full. Nothing half done was left.",
};
