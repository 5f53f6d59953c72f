import type { App, Oa } from "./page.store.ts";

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities.get(letter) ?? letter);

interface Ask {
  readonly app: App;
  readonly redirect: string;
  readonly challenge: string;
  readonly state: string;
}

/** Where an administrator of a page consents. It says that it is a simulator. */
export function consentPage(ask: Ask, oas: readonly Oa[]): string {
  const hidden = {
    app_id: ask.app.app_id,
    redirect_uri: ask.redirect,
    code_challenge: ask.challenge,
    state: ask.state,
  };
  const inputs = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`,
  );
  const choices = oas.map(
    (oa, at) =>
      `<label><input type="radio" name="oa_id" value="${escape(oa.oa_id)}"${at === 0 ? " checked" : ""}>
        ${escape(oa.name)}</label>`,
  );
  return page(
    "Cấp quyền cho ứng dụng",
    `<p>Ứng dụng <b>${escape(ask.app.app_id)}</b> xin quyền quản lý trang của bạn.</p>
     <form method="post" action="/v4/oa/permission">${inputs.join("")}${choices.join("")}
     <button>Đồng ý</button></form>`,
  );
}

/** A plain page that says on its face that nothing here is Zalo. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>body{font:16px/1.5 system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem}
label{display:block;padding:.5rem 0}button{font:inherit;padding:.5rem 1.25rem;margin-top:1rem}
small{display:block;color:#8a4b00;margin-bottom:1rem}</style>
<small>Máy giả lập Zalo, không phải Zalo thật</small><h1>${escape(title)}</h1>${body}</html>`;
}
