import { describe, expect, it } from "vitest";
import { planted } from "./planted.ts";
import { noSentences } from "./sentences.ts";

describe("a sentence outside i18n is found", () => {
  it.each([
    ["Vietnamese in a view", "apps/console/inbox/a.view.tsx", `export const A = () => <b>Tin báo</b>;`],
    [
      "one English word between tags",
      "apps/console/inbox/a.view.tsx",
      `export const A = () => <b>Inbox</b>;`,
    ],
    ["a label", "apps/console/inbox/a.view.tsx", `export const A = () => <input aria-label="Search" />;`],
    ["a label in braces", "packages/ui/a.tsx", `export const A = () => <input placeholder={"Search"} />;`],
    [
      "a label by template",
      "packages/ui/a.tsx",
      "export const A = (p: P) => <input title={`Page ${p.n}`} />;",
    ],
    [
      "a label that depends",
      "packages/ui/a.tsx",
      `export const A = (p: P) => <input title={p.on ? "Mute" : p.name} />;`,
    ],
    ["a word that depends", "packages/ui/a.tsx", `export const A = (p: P) => <b>{p.on && "Mute"}</b>;`],
    ["a word in braces", "packages/ui/a.tsx", `export const A = (p: P) => <b>{"Mute " + p.n}</b>;`],
    ["a sentence in a value", "apps/console/a.ts", `export const text = "Nothing to see here";`],
    ["a lower-case sentence", "packages/ui/a.tsx", `export const text = "waiting for the citizen";`],
    ["Vietnamese from a server", "apps/gateway/intake/a.ts", `export const text = "Cảm ơn bà con";`],
    [
      "Vietnamese, letters taken apart",
      "apps/desk/a.ts",
      `export const text = "${"Cảm ơn".normalize("NFD")}";`,
    ],
    ["Vietnamese in a template", "apps/desk/a.ts", "export const text = (n: number) => `còn ${n}`;"],
    [
      "an English sentence from a server",
      "apps/desk/a.routes.ts",
      `reply.send({ message: "You may not do this" });`,
    ],
    ["Vietnamese in the contract", "packages/contract/a.ts", `export const text = "Đã nhận";`],
    [
      "Vietnamese in the database",
      "packages/db/migrations/0001_desk_insert_unit.sql",
      `insert into x values ('Xã');`,
    ],
    [
      "a sentence of the command line",
      "apps/cli/start.ts",
      `process.stdout.write("Everything is up now\\n");`,
    ],
  ])("%s", (_says, path, text) => {
    expect(planted(noSentences, { [path]: text })).toHaveLength(1);
  });
});

it("what is no sentence, or is in its place, is let through", () => {
  const files = {
    "packages/i18n/vi/desk.ts": `export const received = "Đã nhận";`,
    "packages/triage/rules/fire.ts": `export const words = ["cháy nhà"];`,
    "packages/zalo-sim/phones/a.tsx": `export const A = () => <b>Điện thoại mô phỏng</b>;`,
    "apps/desk/demo/people.ts": `export const people = ["Nguyễn Văn An"];`,
    "apps/console/unaccented.ts": `export const plain = (text: string) => text.replaceAll("đ", "d");`,
    "apps/desk/a.test.ts": `expect("Đã nhận").toBe("Đã nhận");`,
    "apps/desk/a.ts": `/** Đã nhận */ export const brand = "Kẻng"; export class Gone extends Error { constructor() { super("the thread is gone"); } }`,
    "apps/desk/a.routes.ts": `app.get("/a", { schema: { summary: "What an officer sees first" } }, () => ({ code: "not_found" }));`,
    "apps/desk/a.store.ts": "export const a = (tx: Tx) => sql`select id from desk.tip where unit is null`;",
    "apps/console/a.view.tsx": `
      import { t } from "@keng/i18n/t.ts";
      type Kind = "one of many words";
      export const A = (p: P) => <Box className="row wide very tall" style={{ gridTemplate: "auto 1fr auto" }}>
        <kbd>Ctrl</kbd> · {t("inbox.title")} {p.n} / 2
        <img alt="" src="/logo.svg" />
      </Box>;
      if (!root) throw new Error("there is no root element");`,
    "packages/ui/theme.ts": `export const font = '"Be Vietnam Pro", system-ui, sans-serif';`,
    "packages/db/migrations/0001_desk_create_x.sql": `-- một bảng\nselect 1;`,
  };
  expect(planted(noSentences, files)).toEqual([]);
});
