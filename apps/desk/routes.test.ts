import { type Access, ROUTES } from "@keng/contract/console-routes.ts";
import { ROLES, type Role } from "@keng/contract/roles.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { afterAll, describe, expect, it } from "vitest";
import { buildServer, ROOMS } from "./server.ts";
import { signedIn, testDesk, testUnit, type TestOfficer } from "./testing/desk.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const app = await buildServer(desk, ROOMS);
await app.listen({ port: 0, host: "127.0.0.1" });
const address = app.server.address();
const base = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
afterAll(() => app.close());

type Asked = { status: number; code: string | null };

/** Calls a route for real; of an answer that does not end (`/api/live`) only the head is waited for. */
async function ask(route: string, headers: Record<string, string>): Promise<Asked> {
  const [method = "", pattern = ""] = route.split(" ");
  const leave = new AbortController();
  const response = await fetch(base + pattern.replaceAll(/:\w+/g, () => newId()), {
    method,
    signal: leave.signal,
    headers: {
      origin: base,
      ...headers,
      ...(method === "GET" || method === "DELETE" ? {} : { "content-type": "application/json" }),
    },
    ...(method === "GET" || method === "DELETE" ? {} : { body: "{}" }),
  });
  const { status } = response;
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  const code = status >= 400 && isJson ? ((await response.json()) as { code: string }).code : null;
  leave.abort();
  return { status, code };
}

/** Answers that mean that access was refused; anything else came from behind the door. */
const REFUSALS = new Set([
  "not_signed_in",
  "session_ended",
  "second_factor_needed",
  "not_allowed",
  "origin_refused",
]);
const outcome = ({ status, code }: Asked): string =>
  code !== null && REFUSALS.has(code) ? `${status} ${code}` : "in";
const all = Object.entries(ROUTES) as [string, Access][];

async function stepBack(officer: TestOfficer, step: "enroll" | "second_factor"): Promise<void> {
  await asActor(desk.db, "system", (tx) =>
    tx.updateTable("auth.session").set({ step }).where("id", "=", officer.session_id).execute(),
  );
}

describe("every route", () => {
  it("of the contract's table is there, and no other", () => {
    const missing = all.filter(([route]) => {
      const [method = "", url = ""] = route.split(" ");
      return !app.hasRoute({ method, url });
    });
    expect(missing).toEqual([]);
    const documented = Object.entries((app.swagger() as { paths: Record<string, object> }).paths).flatMap(
      ([path, methods]) =>
        Object.keys(methods).map(
          (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
        ),
    );
    expect(documented.toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });

  it("refuses a stranger unless it is for everybody", async () => {
    const seen = await Promise.all(all.map(async ([route]) => [route, outcome(await ask(route, {}))]));
    expect(seen).toEqual(
      all.map(([route, access]) => [route, access === "public" ? "in" : "401 not_signed_in"]),
    );
  });

  it.each(["enroll", "second_factor"] as const)(
    "refuses whoever has passed the password alone (%s), but for the second factor and the way out",
    async (step) => {
      const seen: [string, string][] = [];
      for (const [route] of all) {
        const half = await signedIn(desk, unit, [...ROLES]);
        await stepBack(half, step);
        const answer = await ask(route, { cookie: half.headers.cookie });
        seen.push([route, answer.code === "second_factor_needed" ? "refused" : "in"]);
      }
      const isOpen = (access: Access): boolean => access === "public" || access === "half_signed_in";
      expect(seen).toEqual(all.map(([route, access]) => [route, isOpen(access) ? "in" : "refused"]));
    },
  );

  it.each([...ROLES, null])("lets %s in or not as the table says", async (role: Role | null) => {
    const { cookie } = (await signedIn(desk, unit, role === null ? [] : [role])).headers;
    // what is meant for half a session refuses a whole one by itself
    const asked = all.filter(([, access]) => access !== "half_signed_in");
    const seen: [string, string][] = [];
    for (const [route] of asked) seen.push([route, outcome(await ask(route, { cookie }))]);
    const isIn = (access: Access): boolean =>
      typeof access === "string" || (role !== null && access.includes(role));
    expect(seen).toEqual(asked.map(([route, access]) => [route, isIn(access) ? "in" : "403 not_allowed"]));
  });

  it("that changes anything refuses a request from another site, whoever asks", async () => {
    const officer = await signedIn(desk, unit, [...ROLES]);
    const changing = all.map(([route]) => route).filter((route) => !route.startsWith("GET "));
    const headers = { cookie: officer.headers.cookie, origin: "https://elsewhere.vn" };
    const seen = await Promise.all(changing.map(async (route) => outcome(await ask(route, headers))));
    expect(new Set(seen)).toEqual(new Set(["403 origin_refused"]));
  });

  it("never answers with a failure of the server to a body that is nonsense", async () => {
    const officer = await signedIn(desk, unit, [...ROLES]);
    const failed: string[] = [];
    for (const [route] of all.filter(([name]) => name !== "DELETE /api/session")) {
      const { status } = await ask(route, { cookie: officer.headers.cookie });
      if (status >= 500) failed.push(route);
    }
    expect(failed).toEqual([]);
  });
});
