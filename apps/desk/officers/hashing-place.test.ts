import { afterAll, describe, expect, it } from "vitest";
import { buildServer } from "../server.ts";
import { testDesk, testUnit } from "../testing/desk.ts";
import { Newcomers, PASSWORD } from "../testing/newcomers.ts";
import { sessionRoom } from "./session.routes.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const app = await buildServer(desk, [sessionRoom]);
const people = new Newcomers(desk, app, unit);
afterAll(() => app.close());

describe("tries at once", () => {
  it("are asked to wait by the hundred, and what was not tried locks nobody out", async () => {
    const officer = await people.enrolled();
    const credentials = { username: officer.username, password: PASSWORD };
    const answersOf = async (all: Promise<{ code: string | null }>[]): Promise<(string | null)[]> =>
      (await Promise.all(all)).map((one) => one.code);
    const crowd = (network: (i: number) => string, names: (i: number) => string, many: number) =>
      Array.from({ length: many }, (_, i) =>
        people
          .browser(network(i))
          .ask("POST", "/api/session", { username: names(i), password: "khong phai cau nay" }),
      );
    // one network fills half of the places, and another one still finds some
    const full = crowd(
      () => "203.0.113.140",
      (i) => `khong ai ${i}`,
      60,
    );
    const elsewhere = people.browser("198.51.100.140").ask("POST", "/api/session", credentials);
    const refused = (await answersOf(full)).filter((code) => code === "too_many_requests");
    expect(refused.length).toBeGreaterThan(0);
    expect((await elsewhere).status).toBe(200);
    // many networks fill all of them: a stranger waits, and neither they nor the known browser is locked afterwards
    const flood = crowd(
      (i) => `203.0.114.${i}`,
      (i) => `khong ai ${i}`,
      60,
    );
    const turnedAway = await answersOf(
      Array.from({ length: 9 }, () =>
        people.browser("198.51.100.141").ask("POST", "/api/session", credentials),
      ),
    );
    const own = officer.in.ask("POST", "/api/session", credentials);
    expect(new Set(turnedAway)).toEqual(new Set(["too_many_requests"]));
    expect((await own).status).toBe(200);
    await Promise.all(flood);
    const after = await people.browser("198.51.100.141").ask("POST", "/api/session", credentials);
    expect(after.status).toBe(200);
  });

  it("asked for once more by the dozen, count no further than they were compared", async () => {
    const officer = await people.enrolled();
    const body = { current: PASSWORD, next: PASSWORD };
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => officer.in.ask("POST", "/api/me/password", { ...body, next: "ngan" })),
    );
    const codes = answers.map((one) => one.code);
    expect(new Set(codes)).toEqual(new Set(["password_too_weak", "too_many_requests"]));
    expect(codes.filter((code) => code === "password_too_weak").length).toBeGreaterThan(0);
    const last = await officer.in.ask("POST", "/api/me/password", { ...body, next: "ngan" });
    expect(last.code).toBe("password_too_weak");
  });
});
