import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import SwaggerParser from "@apidevtools/swagger-parser";
import { CODES } from "@keng/contract/codes.ts";
import { OPERATIONS } from "@keng/contract/console-operations.ts";
import { type Access, ROUTES, type RouteKey } from "@keng/contract/console-routes.ts";
import { newId } from "@keng/core/ids.ts";
import openapiTS, { astToString } from "openapi-typescript";
import { afterAll, describe, expect, it } from "vitest";
import { buildServer, ROOMS } from "../server.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message, outward } from "../testing/inbound.ts";
import { makeToken } from "../tokens/make-token.command.ts";
import { codesOf } from "./codes.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const app = await buildServer(desk, ROOMS);
await app.listen({ port: 0, host: "127.0.0.1" });
const address = app.server.address();
const base = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
const require = createRequire(import.meta.url);
const ROOT = join(import.meta.dirname, "..", "..", "..");
const folder = mkdtempSync(join(tmpdir(), "keng-client-"));
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

type Operation = {
  operationId: string;
  summary: string;
  security: Record<string, string[]>[];
  parameters?: { name: string; in: string }[];
  requestBody?: object;
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };
const document = (await (await fetch(`${base}/api/openapi.json`)).json()) as Document;

const operationOf = (route: RouteKey): Operation | undefined => {
  const [method = "", pattern = ""] = route.split(" ");
  return document.paths[pattern.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
};
const ALL = Object.entries(ROUTES) as [RouteKey, Access][];

describe("the OpenAPI document", () => {
  it("is valid as it stands", async () => {
    expect(document.openapi).toBe("3.1.0");
    await SwaggerParser.validate(structuredClone(document) as never);
  });

  it("says of every route how it is called, who may, what is sent, and what comes back", () => {
    const ids = new Set(Object.values(OPERATIONS).map((one) => one.id));
    expect(ids.size).toBe(ALL.length);
    for (const [route, access] of ALL) {
      const operation = operationOf(route);
      if (operation === undefined) throw new Error(`${route} is missing`);
      expect([route, operation.operationId]).toEqual([route, OPERATIONS[route].id]);
      expect(operation.summary.length).toBeGreaterThan(3);
      expect([route, operation.security.length === 0]).toEqual([route, access === "public"]);
      const named = [...route.matchAll(/:(\w+)/g)].map((one) => one[1] ?? "");
      const inPath = (operation.parameters ?? []).filter((one) => one.in === "path").map((one) => one.name);
      expect([route, inPath.toSorted()]).toEqual([route, named.toSorted()]);
      const fine = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
      expect([route, fine.length > 0]).toEqual([route, true]);
      for (const [status, answer] of fine) {
        expect([route, answer.description]).not.toEqual([route, "Default Response"]);
        expect([route, status, answer.content !== undefined]).toEqual([route, status, status !== "204"]);
      }
      for (const code of codesOf(route))
        expect([route, operation.responses[CODES[code]]?.description]).toEqual([
          route,
          expect.stringMatching(new RegExp(`\\b${code}\\b`)),
        ]);
    }
  });
});

/** A program as somebody elsewhere would write it, against types that were made from the document alone. */
const PROGRAM = `
import createClient from "openapi-fetch";
import type { components, paths } from "./desk.ts";
const [base = "", token = "", request_id = ""] = process.argv.slice(2);
const desk = createClient<paths>({ baseUrl: base, headers: { authorization: \`Bearer \${token}\` } });
const inbox = await desk.GET("/api/conversations", { params: { query: { filter: "new", limit: 10 } } });
const row: components["schemas"]["ConversationRow"] | undefined = inbox.data?.items[0];
if (row === undefined) throw new Error(inbox.error?.code ?? "nothing");
const path = { id: row.id };
const thread = await desk.GET("/api/conversations/{id}", { params: { path } });
const messages = await desk.GET("/api/conversations/{id}/messages", { params: { path } });
const answer = await desk.POST("/api/conversations/{id}/replies", {
  params: { path },
  body: { request_id, text: "Đã nhận, cảm ơn bà con." },
});
const refused = await desk.POST("/api/conversations/{id}/replies", {
  params: { path },
  body: { request_id: crypto.randomUUID(), text: null },
});
const why: "text_empty" | undefined = refused.error?.code === "text_empty" ? refused.error.code : undefined;
const closed = await desk.GET("/api/sessions");
const said: (string | null)[] | undefined = messages.data?.items.map((one) => one.text);
console.log(JSON.stringify({
  label: row.label, holder: thread.data?.holder, said, state: answer.data?.delivery?.state, why, closed: closed.error?.code,
}));
`;
/** Each wrong in one place: the types must not let it through. */
const WRONG: readonly [string, string][] = [
  ['filter: "new"', 'filter: "newish"'],
  ["row.label,", "row.name,"],
  ['text: "Đã nhận, cảm ơn bà con."', "text: 5"],
  ['"/api/sessions"', '"/api/session"'],
  [
    'why: "text_empty" | undefined = refused.error?.code === "text_empty"',
    'why: string = refused.error?.code === "not_a_code"',
  ],
];

const run = promisify(execFile);

async function compile(name: string): Promise<string> {
  const args = ["--ignoreConfig", "--noEmit", "--strict", "--module", "nodenext", "--target", "es2023"];
  const flags = [...args, "--allowImportingTsExtensions", "--types", "node", "--skipLibCheck"];
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  return run(process.execPath, [tsc, ...flags, join(folder, name)], { cwd: folder }).then(
    () => "",
    (error: unknown) => String((error as { stdout?: unknown }).stdout),
  );
}

describe("a client that is generated from the document", () => {
  it("lists the inbox, reads a thread and answers it, with a token and types alone", async () => {
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    // what has a default may be left out of what is sent
    const types = await openapiTS(JSON.stringify(document), { defaultNonNullable: false });
    writeFileSync(join(folder, "desk.ts"), astToString(types));
    mkdirSync(join(folder, "node_modules", "@types"), { recursive: true });
    const modules = require.resolve("openapi-fetch").split("openapi-fetch")[0] ?? "";
    for (const name of ["openapi-fetch", "openapi-typescript-helpers", "@types/node", "undici-types"])
      symlinkSync(join(modules, name), join(folder, "node_modules", name));
    writeFileSync(join(folder, "program.ts"), PROGRAM);
    expect(await compile("program.ts")).toBe("");
    for (const [at, [right, wrong]] of WRONG.entries()) {
      expect(PROGRAM).toContain(right);
      writeFileSync(join(folder, `wrong-${at}.ts`), PROGRAM.replace(right, wrong));
      expect([wrong, await compile(`wrong-${at}.ts`)]).toEqual([wrong, expect.stringMatching(/error TS/)]);
    }

    const item = message(desk, unit, { text: "Có đánh bạc ở nhà ông Ba, ấp 3" });
    await arrive(desk, item);
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const { token } = await makeToken(
      desk,
      { operator_for: officer.officer_id },
      { id: newId(), name: "client", scopes: ["read_inbox", "read_threads", "reply"], days: 1 },
    );
    const { stdout } = await run(process.execPath, [join(folder, "program.ts"), base, token, newId()]);
    expect(JSON.parse(stdout)).toEqual({
      label: item.conversation.label,
      holder: null,
      said: ["Có đánh bạc ở nhà ông Ba, ấp 3"],
      state: "waiting",
      why: "text_empty",
      closed: "not_for_tokens",
    });
    expect(await outward(desk)).toMatchObject([{ kind: "reply", text: "Đã nhận, cảm ơn bà con." }]);
  });
});
