import type { Texts } from "../messages.ts";

/** What `keng doctor` says: what was looked at, and what to do. */
export const vi = {
  doctor: "khám cấu hình, cơ sở dữ liệu, khóa, đồng hồ, Zalo, đĩa và nói phải làm gì",
  "side.gateway": "Cổng ngoài",
  "side.desk": "Bàn trực ban",
  "summary.fine": "Không có gì phải sửa.",
  "summary.bad": "{n, number} việc phải sửa (✗).",
  "ok.settings": "Cấu hình đọc được",
  "bad.setting": "{name}: {problem}",
  "bad.plain":
    "Bàn trực ban mở cho cả mạng ({host}) mà không có HTTPS: mật khẩu đi trần. Đặt chứng chỉ hoặc proxy có TLS, và KENG_DESK_PUBLIC_URL=https://…",
  "ok.certificate": "{side}: chứng chỉ còn {days, number} ngày",
  "warn.certificate_soon":
    "{side}: chứng chỉ chỉ còn {days, number} ngày. Gia hạn; tệp mới được nhận trong một phút.",
  "bad.certificate": "{side}: không đọc được chứng chỉ {file}.",
  "bad.certificate_expired":
    "{side}: chứng chỉ {file} đã hết hạn. Gia hạn ngay; tệp mới được nhận trong một phút.",
  "bad.no_home": "Không có thư mục dữ liệu {home}. Đặt KENG_HOME cho đúng, hoặc chạy npm start.",
  "warn.home_open": "Người khác trên máy vào được {home}. Chạy: chmod 700 {home}",
  "ok.disk": "Đĩa còn {mib, number} MiB",
  "warn.disk": "Đĩa chỉ còn {mib, number} MiB. Dọn bớt hoặc thêm đĩa.",
  "bad.disk": "Đĩa chỉ còn {mib, number} MiB: cổng ngoài vẫn nhận chữ nhưng giữ lại tệp. Dọn đĩa ngay.",
  "ok.keys": "{side}: khóa đủ, đúng cặp, không ai khác đọc được",
  "bad.keys_missing":
    "{side}: thiếu {files} trong {folder}. Đặt lại bằng keng keys load; đừng để tạo mới khi đã có dữ liệu.",
  "bad.keys_open": "{side}: người khác đọc được khóa. Chạy: chmod 600 {folder}/*.key",
  "bad.keys_unpaired":
    "{side}: box.key và box.key.pub trong {folder} không cùng cặp. Lấy lại cả hai từ bản cất khóa.",
  "ok.holders": "Có người giữ khóa thật",
  "warn.holders_demo": "Người giữ khóa là bản mẫu, khóa riêng nằm ngay trên máy này: chỉ để dùng thử.",
  "bad.holders": "Chưa có người giữ khóa thật. Ghi khóa công khai (age1…) vào {file}.",
  "bad.never_started":
    "Thư mục dữ liệu chưa có cơ sở dữ liệu. Chạy npm start, hoặc keng migrate với DATABASE_URL.",
  "bad.database":
    "Cơ sở dữ liệu không trả lời ({code}). Nếu dùng máy chủ đi kèm, mở bằng npm start; nếu không, kiểm tra địa chỉ và tường lửa.",
  "ok.side_database": "{side}: vào được cơ sở dữ liệu bằng đúng vai của mình",
  "bad.side_database": "{side}: địa chỉ trong {file} không vào được ({code}). Chạy keng migrate để ghi lại.",
  "bad.side_role":
    "{side}: {file} dùng vai {user}, không phải vai của bên này. Chạy keng migrate để ghi lại.",
  "warn.side_elsewhere": "{side}: không có địa chỉ cơ sở dữ liệu trên máy này, chắc chạy ở máy khác",
  "ok.version": "PostgreSQL bản {version, number}",
  "bad.version": "PostgreSQL bản {version, number} quá cũ. Cần bản 18 trở lên.",
  "bad.migrations_changed": "Cấu trúc dữ liệu đã bị sửa sau khi chạy: {files}. Lấy lại tệp của bản đã cài.",
  "bad.migrations_newer": "Dữ liệu do bản keng mới hơn tạo ra ({files}). Cài bản đó.",
  "bad.migrations_pending": "{n, number} bước cập nhật cấu trúc chưa chạy. Chạy npm start hoặc keng migrate.",
  "bad.roles_mighty":
    "Vai có quyền quá lớn: {roles}. Gỡ SUPERUSER, CREATEROLE, CREATEDB, BYPASSRLS, REPLICATION và mọi nhóm.",
  "bad.crossings": "Tường ngăn thủng: {what}. Thu hồi (REVOKE) ngay và xem ai đã cấp.",
  "bad.unguarded":
    "Bảng không còn chặn theo đơn vị: {tables}. Chạy: alter table desk.… enable row level security",
  "ok.wall": "Tường ngăn còn nguyên: quyền, vai và chặn theo đơn vị đúng như đã hứa",
  "bad.loud": "Nhật ký của máy chủ có thể ghi lại lời người dân. Đặt: {settings}",
  "ok.database_clock": "Đồng hồ của cơ sở dữ liệu khớp với máy này",
  "bad.database_clock":
    "Đồng hồ của cơ sở dữ liệu lệch {seconds, number} giây so với máy này. Bật đồng bộ giờ (NTP) ở cả hai.",
  "warn.connections": "Đã dùng {used, number} trong {most, number} kết nối. Tăng max_connections.",
  "ok.clock": "Đồng hồ khớp với Zalo",
  "bad.clock": "Đồng hồ máy lệch {seconds, number} giây so với Zalo. Bật đồng bộ giờ (NTP).",
  "warn.simulator": "Đang nối với mô phỏng Zalo, chưa phải trang thật",
  "warn.zalo_none": "Chưa nối trang Zalo nào ({file} chưa có)",
  "bad.zalo_file": "{file} không đúng mẫu. Xem mẫu trong docs/operators.",
  "bad.zalo_unreachable": "Không tới được {host}. Kiểm tra mạng ra ngoài và DNS của cổng ngoài.",
  "ok.token": "Trang {page}: Zalo chấp nhận, còn hạn {days, number} ngày",
  "warn.token_first": "Trang {page}: khóa đầu tiên chưa được nhận vào. Mở cổng ngoài một lần.",
  "warn.token_idle": "Trang {page}: khóa truy cập đã hết hạn; cổng ngoài sẽ tự đổi khi mở",
  "warn.token_soon": "Trang {page}: còn {days, number} ngày là phải nối lại. Nối lại trang ngay.",
  "bad.token_none": "Trang {page}: chưa có khóa. Nối lại trang với Zalo.",
  "bad.token_expired": "Trang {page}: khóa đã hết hạn. Nối lại trang với Zalo.",
  "bad.token_refused":
    "Trang {page}: Zalo từ chối (mã {code, number}). Nối lại trang, kiểm tra quyền của ứng dụng.",
  "bad.token_other": "Trang {page}: khóa là của trang khác. Nối lại đúng trang.",
  "bad.token_sealed": "Trang {page}: khóa lưu bằng source.key khác. Đặt lại đúng khóa, hoặc nối lại trang.",
  "ok.running": "{side}: đang chạy ở cổng {port}",
  "bad.not_ready": "{side}: đang chạy ở cổng {port} nhưng chưa làm việc được. Xem nhật ký của nó.",
  "warn.not_running": "{side}: không chạy ở cổng {port} trên máy này",
} as const;

export const en: Texts<typeof vi> = {
  doctor: "looks at configuration, database, keys, clocks, Zalo and disk, and says what to do",
  "side.gateway": "Gateway",
  "side.desk": "Desk",
  "summary.fine": "Nothing must be done.",
  "summary.bad": "{n, plural, one {# thing} other {# things}} to mend (✗).",
  "ok.settings": "The settings can be read",
  "bad.setting": "{name}: {problem}",
  "bad.plain":
    "The desk listens to the network ({host}) without HTTPS: passwords travel in the clear. Set a certificate, or a proxy with TLS, and KENG_DESK_PUBLIC_URL=https://…",
  "ok.certificate": "{side}: the certificate is good for {days, plural, one {# day} other {# days}}",
  "warn.certificate_soon":
    "{side}: the certificate is good for only {days, plural, one {# day} other {# days}}. Renew it; new files are taken up within a minute.",
  "bad.certificate": "{side}: the certificate {file} cannot be read.",
  "bad.certificate_expired":
    "{side}: the certificate {file} has run out. Renew it now; new files are taken up within a minute.",
  "bad.no_home": "There is no data folder {home}. Set KENG_HOME right, or run npm start.",
  "warn.home_open": "Others on this machine can enter {home}. Run: chmod 700 {home}",
  "ok.disk": "{mib, number} MiB of disk are free",
  "warn.disk": "Only {mib, number} MiB of disk are free. Make room.",
  "bad.disk":
    "Only {mib, number} MiB of disk are free: the gateway takes in texts and holds files. Make room now.",
  "ok.keys": "{side}: keys are complete, a fitting pair, for nobody else to read",
  "bad.keys_missing":
    "{side}: {files} missing in {folder}. Put them back with keng keys load; do not let new ones be made beside existing data.",
  "bad.keys_open": "{side}: others can read the keys. Run: chmod 600 {folder}/*.key",
  "bad.keys_unpaired":
    "{side}: box.key and box.key.pub in {folder} are not a pair. Bring back both from where the keys are saved.",
  "ok.holders": "There are real key holders",
  "warn.holders_demo":
    "The key holders are the demo's, whose private keys lie on this machine: for trying only.",
  "bad.holders": "There are no real key holders. Write their public keys (age1…) into {file}.",
  "bad.never_started":
    "This data folder has no database yet. Run npm start, or keng migrate with DATABASE_URL.",
  "bad.database":
    "The database does not answer ({code}). The embedded one is opened by npm start; else check address and firewall.",
  "ok.side_database": "{side}: reaches the database under its own role",
  "bad.side_database":
    "{side}: the address in {file} does not open ({code}). Run keng migrate to write it anew.",
  "bad.side_role":
    "{side}: {file} has the role {user}, which is not this side's. Run keng migrate to write it anew.",
  "warn.side_elsewhere": "{side}: no database address on this machine; it probably runs on another one",
  "ok.version": "PostgreSQL {version, number}",
  "bad.version": "PostgreSQL {version, number} is too old. 18 or newer is needed.",
  "bad.migrations_changed":
    "Migrations were changed after they had run: {files}. Bring back the files as installed.",
  "bad.migrations_newer": "The data was made by a newer keng ({files}). Install that version.",
  "bad.migrations_pending":
    "{n, plural, one {# migration has} other {# migrations have}} not run. Run npm start or keng migrate.",
  "bad.roles_mighty":
    "Roles with too much power: {roles}. Take SUPERUSER, CREATEROLE, CREATEDB, BYPASSRLS, REPLICATION and every group away.",
  "bad.crossings": "The wall has a hole: {what}. Revoke it now, and find out who granted it.",
  "bad.unguarded":
    "Tables no longer guarded by unit: {tables}. Run: alter table desk.… enable row level security",
  "ok.wall": "The wall is whole: grants, roles and row security as promised",
  "bad.loud": "The server's log may repeat what people wrote. Set: {settings}",
  "ok.database_clock": "The database's clock agrees with this machine's",
  "bad.database_clock":
    "The database's clock is {seconds, number} s away from this machine's. Switch on time synchronisation (NTP) on both.",
  "warn.connections": "{used, number} of {most, number} connections are in use. Raise max_connections.",
  "ok.clock": "The clock agrees with Zalo's",
  "bad.clock":
    "This machine's clock is {seconds, number} s away from Zalo's. Switch on time synchronisation (NTP).",
  "warn.simulator": "Connected to the Zalo simulator, not to a real page",
  "warn.zalo_none": "No Zalo page is connected ({file} is not there)",
  "bad.zalo_file": "{file} is not of the expected form. See the example in docs/operators.",
  "bad.zalo_unreachable": "{host} cannot be reached. Check the gateway's way out and its DNS.",
  "ok.token": "Page {page}: accepted by Zalo, good for {days, plural, one {# day} other {# days}}",
  "warn.token_first": "Page {page}: its first token was not taken over yet. Start the gateway once.",
  "warn.token_idle": "Page {page}: the access token ran out; the gateway renews it when it runs",
  "warn.token_soon":
    "Page {page}: must be connected again within {days, plural, one {# day} other {# days}}. Connect it now.",
  "bad.token_none": "Page {page}: there is no token. Connect the page with Zalo again.",
  "bad.token_expired": "Page {page}: its token ran out. Connect the page with Zalo again.",
  "bad.token_refused":
    "Page {page}: refused by Zalo (code {code, number}). Connect it again, and check what the app may do.",
  "bad.token_other": "Page {page}: the token is another page's. Connect the right one.",
  "bad.token_sealed":
    "Page {page}: its token was sealed under another source.key. Put the right key back, or connect the page again.",
  "ok.running": "{side}: runs on port {port}",
  "bad.not_ready": "{side}: runs on port {port} and cannot work yet. See its log.",
  "warn.not_running": "{side}: does not run on port {port} of this machine",
};
