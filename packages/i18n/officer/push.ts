import type { Texts } from "../messages.ts";

/** Being woken when the console is closed: the card on the account page. */
export const vi = {
  title: "Báo khi đã đóng trang",
  text: "Khi có tin khẩn hoặc tin quá hạn, máy này hiện một dòng “Có tin khẩn” hay “Có tin quá hạn” dù đã đóng Kẻng. Không kèm tên nguồn, mã tin hay lời bà con.",
  service:
    "Tín hiệu đi qua hãng làm trình duyệt (Google, Apple, Mozilla, Microsoft). Họ biết máy này được báo lúc nào, không biết báo gì.",
  agree: "Bật trên máy này",
  on: "Đang bật trên máy này",
  off: "Tắt",
  off_of: "Tắt: {device}",
  try: "Gửi thử",
  tried: "Đã gửi. Vài giây nữa máy hiện dòng “Thử báo”.",
  agreed: "Đã bật báo trên máy này",
  refused: "Đã tắt báo",
  browsers: "Các máy được báo",
  this_one: "máy này",
  since: "từ {since}",
  told: "từ {since}, báo lần cuối {when}",
  denied:
    "Trình duyệt đang chặn thông báo. Mở phần quyền của trang trong trình duyệt để cho phép, rồi bật lại.",
  failed:
    "Trình duyệt không nối được dịch vụ báo của hãng. Mời kiểm tra mạng rồi bật lại; chưa có gì thay đổi.",
  unsupported: "Trình duyệt này không báo được khi đã đóng trang. Cần địa chỉ https và trình duyệt đời mới.",
  iphone:
    "Trên iPhone, iPad: mở bằng Safari, bấm Chia sẻ, chọn Thêm vào màn hình chính, rồi mở Kẻng từ biểu tượng đó và bật ở đây.",
  not_ready:
    "Máy chủ chưa sẵn sàng báo ra ngoài. Mời thử lại sau ít phút; nếu vẫn vậy, báo người giữ máy chủ.",
} as const;

export const en: Texts<typeof vi> = {
  title: "Told when the page is closed",
  text: "For an emergency or something late this machine shows “Emergency” or “Something is late”, also when Kẻng is closed. No source, no receipt code, no word that anybody wrote.",
  service:
    "The signal goes through the browser's maker (Google, Apple, Mozilla, Microsoft). They learn when this machine is told, not of what.",
  agree: "Turn it on here",
  on: "On at this machine",
  off: "Turn off",
  off_of: "Turn off: {device}",
  try: "Try it",
  tried: "Sent. In a few seconds this machine shows “A try”.",
  agreed: "This machine will be told",
  refused: "Turned off",
  browsers: "Machines that are told",
  this_one: "this machine",
  since: "since {since}",
  told: "since {since}, last told {when}",
  denied:
    "The browser blocks notifications. Allow them in its settings for this page, then turn it on again.",
  failed:
    "The browser could not reach its maker's service. Check the network and try again; nothing has changed.",
  unsupported:
    "This browser cannot be told when the page is closed. It takes an https address and a recent browser.",
  iphone:
    "On iPhone and iPad: open it in Safari, press Share, choose Add to Home Screen, open Kẻng from there and turn it on here.",
  not_ready:
    "The server is not ready to tell anybody outside. Try again in some minutes; else tell whoever runs it.",
};
