import type { ShownLang } from "./messages.ts";

/** Vietnam has had one offset and no summer time since 1975: arithmetic is enough and the same on every machine. */
const HANOI_MS = 7 * 3_600_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type Instant = Date | string | number;

const ms = (at: Instant): number => (at instanceof Date ? at.getTime() : new Date(at).getTime());
const hanoi = (at: Instant): Date => new Date(ms(at) + HANOI_MS);
const two = (n: number): string => String(n).padStart(2, "0");

/** `14:05` */
export function time(at: Instant): string {
  const d = hanoi(at);
  return `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

/** `24/11` */
export function dayAndMonth(at: Instant): string {
  const d = hanoi(at);
  return `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}`;
}

/** `24/11/2026` */
export function date(at: Instant): string {
  return `${dayAndMonth(at)}/${hanoi(at).getUTCFullYear()}`;
}

/** `24/11/2026 14:05` */
export function dateTime(at: Instant): string {
  return `${date(at)} ${time(at)}`;
}

/** Number of the day in Vietnam: equal for two instants of the same day. */
export function dayNumber(at: Instant): number {
  return Math.floor((ms(at) + HANOI_MS) / DAY);
}

const WEEKDAYS = {
  vi: ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

const tongue = (lang: ShownLang): "vi" | "en" => (lang === "en" ? "en" : "vi");

/** `Thứ Ba, 24/11/2026` */
export function dayHeading(lang: ShownLang, at: Instant): string {
  return `${WEEKDAYS[tongue(lang)][hanoi(at).getUTCDay()] ?? ""}, ${date(at)}`;
}

/** In a list: `15:51` today, `24/11` this year, `24/11/2025` before. */
export function listTime(at: Instant, now: Instant): string {
  if (dayNumber(at) === dayNumber(now)) return time(at);
  return hanoi(at).getUTCFullYear() === hanoi(now).getUTCFullYear() ? dayAndMonth(at) : date(at);
}

/** Two machines, or a screen that counts in steps, may differ by so much: still "just now". */
const CLOCKS_DIFFER = 2 * MINUTE;

/** `vừa xong`, `8 phút trước` under an hour, after that the date and time. */
export function relative(lang: ShownLang, at: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.floor((ms(now) - ms(at)) / MINUTE));
  if (ms(at) - ms(now) > CLOCKS_DIFFER || minutes >= 60) return dateTime(at);
  if (lang === "en") return minutes === 0 ? "just now" : `${minutes} min ago`;
  return minutes === 0 ? "vừa xong" : `${minutes} phút trước`;
}

/** Up to here a span is told in hours: Zalo's window of 48 hours is always told in one unit. */
const HOURS_UP_TO = 72;

/** A span as people say it: `48 giây`, `26 phút`, `6 giờ 53 phút`, `47 giờ`, `3 ngày`. */
export function span(lang: ShownLang, length: number, detail: "short" | "full" = "full"): string {
  const minutes = Math.max(0, Math.floor(length / MINUTE));
  const en = lang === "en";
  if (minutes === 0) {
    const seconds = Math.max(0, Math.floor(length / 1000));
    return en ? `${seconds} s` : `${seconds} giây`;
  }
  if (minutes < 60) return en ? `${minutes} min` : `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  if (hours >= HOURS_UP_TO) {
    const days = Math.floor(hours / 24);
    return en ? `${days} days` : `${days} ngày`;
  }
  const rest = minutes % 60;
  const short = en ? `${hours} h` : `${hours} giờ`;
  if (detail === "short" || rest === 0) return short;
  return en ? `${short} ${rest} min` : `${short} ${rest} phút`;
}

/** `còn 6 giờ 53 phút`, `quá 26 phút`. */
export function untilDue(
  lang: ShownLang,
  due: Instant,
  now: Instant,
  detail: "short" | "full" = "full",
): string {
  const left = ms(due) - ms(now);
  if (left >= 0)
    return lang === "en" ? `${span(lang, left, detail)} left` : `còn ${span(lang, left, detail)}`;
  return lang === "en" ? `${span(lang, -left, detail)} late` : `quá ${span(lang, -left, detail)}`;
}

/** `23:40 hôm nay`, `11:05 mai`, `24/11/2026 14:05`. */
export function dueAt(lang: ShownLang, due: Instant, now: Instant): string {
  const days = dayNumber(due) - dayNumber(now);
  if (days === 0) return lang === "en" ? `${time(due)} today` : `${time(due)} hôm nay`;
  if (days === 1) return lang === "en" ? `${time(due)} tomorrow` : `${time(due)} mai`;
  return dateTime(due);
}

/** `10.100`, in English `10,100`. */
export function number(lang: ShownLang, value: number): string {
  return new Intl.NumberFormat(lang === "en" ? "en-GB" : "vi-VN").format(value);
}

/** `0912 345 678`, `0272 3850 113`; three-digit numbers stay as they are called. */
export function phone(digits: string): string {
  const plain = digits.replaceAll(/[\s.-]/g, "");
  if (/^0\d{9}$/.test(plain)) return `${plain.slice(0, 4)} ${plain.slice(4, 7)} ${plain.slice(7)}`;
  if (/^02\d{9}$/.test(plain)) return `${plain.slice(0, 4)} ${plain.slice(4, 8)} ${plain.slice(8)}`;
  if (/^1[89]00\d{4}$/.test(plain)) return `${plain.slice(0, 4)} ${plain.slice(4)}`;
  return digits;
}

/** `820 KB`, `4,6 MB`. */
export function fileSize(lang: ShownLang, bytes: number): string {
  if (bytes < 1024 * 1024) return `${number(lang, Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${number(lang, Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}

/** `10,8912; 106,4011`: north and east, four places are some ten metres. */
export function coordinates(lang: ShownLang, latitude: number, longitude: number): string {
  const one = (value: number): string =>
    new Intl.NumberFormat(lang === "en" ? "en-GB" : "vi-VN", {
      minimumFractionDigits: 5,
      maximumFractionDigits: 5,
    }).format(value);
  return lang === "en" ? `${one(latitude)}, ${one(longitude)}` : `${one(latitude)}; ${one(longitude)}`;
}

/** `320 m`, `1,2 km`: as exact as somebody says it. */
export function distance(lang: ShownLang, metres: number): string {
  const locale = lang === "en" ? "en-GB" : "vi-VN";
  if (metres < 1000) return `${metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10} m`;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: metres < 10_000 ? 1 : 0 }).format(metres / 1000)} km`;
}

/** How long something plays, as players write it: `0:06`, `1:02:05`. */
export function playTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const padded = (value: number): string => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`;
}
