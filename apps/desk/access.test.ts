import type { Role } from "@keng/contract/roles.ts";
import { connect } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { accessOf, isForeignOrigin, isKnownAddress, NOBODY, refusalOf, RouteUnknown } from "./access.ts";
import type { Visitor } from "./access.ts";
import { healthRoom } from "./health.routes.ts";
import { buildServer } from "./server.ts";
import { signedIn, testDesk, testUnit } from "./testing/desk.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const actor = { officer_id: "", root_id: "", unit_id: "", display_name: "", session_id: "" };
const done = (roles: readonly Role[]): Visitor => ({ step: "done", actor, roles, token: "" });
const half = (roles: readonly Role[]): Visitor => ({ step: "enroll", actor, roles, token: "" });

describe("access", () => {
  it("is what the contract's table says, by route pattern", () => {
    expect(accessOf("GET", "/api/officers")).toEqual(["admin"]);
    expect(accessOf("GET", "/api/nowhere")).toBeUndefined();
    expect(accessOf("GET", "constructor")).toBeUndefined();
    expect(isKnownAddress("/api/officers/1/suspend")).toBe(true);
    expect(isKnownAddress("/api/officers/1/else")).toBe(false);
  });

  it("tells a stranger to sign in, a half signed-in officer what is missing, and the wrong role no", () => {
    expect(refusalOf("public", NOBODY)).toBeNull();
    expect(refusalOf("signed_in", NOBODY)).toBe("not_signed_in");
    expect(refusalOf("signed_in", { step: "ended" })).toBe("session_ended");
    expect(refusalOf(["admin"], half(["admin"]))).toBe("second_factor_needed");
    expect(refusalOf("half_signed_in", half([]))).toBeNull();
    expect(refusalOf(["admin"], done(["commander"]))).toBe("not_allowed");
    expect(refusalOf(["admin"], done(["admin"]))).toBeNull();
  });

  it("takes a change only from our own pages", () => {
    const url = "https://desk.example.vn";
    expect(isForeignOrigin("GET", undefined, "h", url)).toBe(false);
    expect(isForeignOrigin("POST", undefined, "h", url)).toBe(true);
    expect(isForeignOrigin("POST", "https://elsewhere.vn", "desk.example.vn", url)).toBe(true);
    expect(isForeignOrigin("POST", "null", "desk.example.vn", url)).toBe(true);
    expect(isForeignOrigin("POST", "https://desk.example.vn", "behind:1", url)).toBe(false);
    expect(isForeignOrigin("POST", "http://desk.example.vn", "desk.example.vn", url)).toBe(true);
    expect(isForeignOrigin("DELETE", "http://127.0.0.1:4000", "127.0.0.1:4000", url)).toBe(false);
  });
});

describe("the server", () => {
  it("does not start with a route that nobody entered in the table", async () => {
    await expect(buildServer(desk, [(app) => void app.get("/api/backdoor", () => "")])).rejects.toThrow(
      RouteUnknown,
    );
  });

  it("answers in codes with a reference, never in words, and logs the pattern of the route alone", async () => {
    const secret = "Bà Tư ấp 3";
    const app = await buildServer(desk, [
      healthRoom,
      (one) =>
        void one.get("/api/conversations/:id", () => {
          throw new Error(secret);
        }),
    ]);
    expect((await app.inject("/readyz")).json()).toEqual({ ok: true });
    const stranger = await app.inject("/api/conversations/5e3c");
    expect([stranger.statusCode, stranger.json()]).toMatchObject([401, { code: "not_signed_in", facts: {} }]);
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const broken = await app.inject({ url: "/api/conversations/5e3c?q=bi-mat", headers: officer.headers });
    expect([broken.statusCode, broken.json().code]).toEqual([500, "internal"]);
    expect(broken.body).not.toContain(secret);
    expect(broken.headers["cache-control"]).toBe("no-store");
    const wrongRole = await signedIn(desk, unit, ["admin"]);
    const refused = await app.inject({ url: "/api/conversations/5e3c", headers: wrongRole.headers });
    expect([refused.statusCode, refused.json().code]).toEqual([403, "not_allowed"]);
    expect((await app.inject("/api/else")).json().code).toBe("not_found");
    const wrongMethod = await app.inject({ method: "DELETE", url: "/api/conversations/5e3c" });
    expect(wrongMethod.statusCode).toBe(405);
    expect(desk.lines.join("")).toContain('"route":"/api/conversations/:id"');
    expect(desk.lines.join("")).not.toMatch(/Bà Tư|bi-mat|5e3c/);
    await app.close();
  });

  it("says that the database is away as such, and nothing of where it was", async () => {
    const lost = connect("postgres://keng_desk:secret@127.0.0.1:1/keng", { max: 1 });
    const app = await buildServer({ ...desk, db: lost.db }, [healthRoom]);
    expect((await app.inject("/healthz")).statusCode).toBe(200);
    const answer = await app.inject("/readyz");
    expect([answer.statusCode, answer.json().code]).toEqual([503, "database_unavailable"]);
    expect(desk.lines.at(-1)).toContain(`"route":"/readyz","status":503`);
    expect(desk.lines.join("")).not.toMatch(/secret|127\.0\.0\.1/);
    await app.close();
    await lost.db.destroy();
  });
});
