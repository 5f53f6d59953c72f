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
        <span>${escape(oa.name)}<i>${escape(oa.oa_id)}</i></span></label>`,
  );
  const name = ask.app.name === "" ? ask.app.app_id : ask.app.name;
  return page(
    "Cấp quyền cho ứng dụng",
    `<p>Ứng dụng <b>${escape(name)}</b> xin quyền của trang Official Account:</p>
     <ul>${rights.map((one) => `<li>${one}</li>`).join("")}</ul>
     <form method="post" action="/v4/oa/permission">${inputs.join("")}
     <fieldset><legend>Chọn trang</legend>${choices.join("") || "<p>Bạn không quản trị trang nào.</p>"}</fieldset>
     <div class="acts"><button name="answer" value="refuse" class="plain">Từ chối</button>
     <button name="answer" value="agree"${oas.length === 0 ? " disabled" : ""}>Đồng ý</button></div></form>`,
  );
}

const rights = ["Gửi tin nhắn", "Quản lý tin nhắn người dùng", "Quản lý thông tin trang"];

const style = `:root{color-scheme:light dark}*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,sans-serif;background:#f3f5f7;color:#15202b}
main{max-width:30rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.375rem;line-height:1.3;margin:.5rem 0 1rem}
small{display:inline-block;padding:.125rem .5rem;border-radius:.25rem;background:#fff2d9;color:#7a4600;font-size:.875rem}
ul{padding-left:1.25rem}fieldset{border:0;padding:0;margin:1.5rem 0 0}legend{padding:0;font-weight:600}
label{display:flex;gap:.75rem;align-items:center;min-height:3rem;padding:.5rem .75rem;margin-top:.5rem;
border:1px solid #84919e;border-radius:.5rem;background:#fff;overflow-wrap:anywhere}
input[type=radio]{width:1.25rem;height:1.25rem;flex:none;accent-color:#0068ff}
i{display:block;font-style:normal;font-size:.875rem;color:#566370}
.acts{display:flex;justify-content:flex-end;gap:.75rem;margin-top:1.5rem}
button{font:inherit;min-height:2.75rem;padding:0 1.25rem;border:1px solid #005ae0;border-radius:.5rem;background:#005ae0;color:#fff}
button.plain{background:none;border-color:#84919e;color:inherit}button:disabled{opacity:.5}
@media (prefers-color-scheme:dark){body{background:#0e141a;color:#e8edf2}label{background:#161e26;border-color:#6e7c8a}
i{color:#98a5b2}small{background:#33260d;color:#f2c26b}}`;

/** A plain page that says on its face that nothing here is Zalo. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${style}</style>
<body><main><small>Máy giả lập Zalo, không phải Zalo thật</small><h1>${escape(title)}</h1>${body}</main></body></html>`;
}
