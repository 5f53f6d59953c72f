import * as texts from "@keng/i18n/gateway/connecting.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import { translator } from "@keng/i18n/translator.ts";

/** Vietnamese unless the reader's browser asks for English first. */
export function langOf(accepted: string | undefined): Lang {
  return /^\s*en\b/i.test(accepted ?? "") ? "en" : "vi";
}

const STYLE = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#f3f5f7;color:#15202b}
main{max-width:32rem;margin:0 auto;padding:4rem 1rem}h1{font-size:1.375rem;line-height:1.3;margin:0 0 .75rem}
a{display:inline-block;min-height:2.75rem;padding:.625rem 1rem;margin-top:1rem;border-radius:.5rem;background:#0b6b46;color:#fff;text-decoration:none}
@media (prefers-color-scheme:dark){body{background:#0e141a;color:#e8edf2}}`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);

/** A page for whoever comes back without an offer that is good. Nothing of what they brought stands on it. */
export function backPage(why: "unknown" | "used" | "expired", lang: Lang, pages: string): string {
  const t = translator(lang, texts);
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escape(t(`${why}_title`))}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(t(`${why}_title`))}</h1><p>${escape(t(`${why}_text`))}</p>
<a href="${escape(pages)}">${escape(t("back"))}</a></main></body></html>`;
}
