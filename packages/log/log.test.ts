import { describe, expect, it } from "vitest";
import { failureFacts } from "./failure.ts";
import { openLog } from "./log.ts";

describe("the log", () => {
  it("writes what its table names and nothing else, and withholds what looks like words", () => {
    const lines: string[] = [];
    const log = openLog("gateway", (line) => void lines.push(line));
    const smuggled = { method: "GET", route: "/api/x/:id", status: 200, text: "Bà Tư ấp 3" };
    log("request", smuggled);
    log("job_failed", { job: "intake", code: "Bà Tư 0901 234 567" });
    expect(lines.join("")).not.toMatch(/Bà Tư|0901/);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "request", route: "/api/x/:id", status: 200 });
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ code: "[withheld]" });
  });

  it("says of a database error only code, constraint and table", () => {
    const error = Object.assign(new Error("Key (name)=(Bà Tư) exists"), {
      code: "23505",
      severity: "ERROR",
      constraint: "source_pkey",
      table: "source",
      detail: "Bà Tư",
    });
    const facts = failureFacts(error);
    expect(JSON.stringify(facts)).not.toContain("Bà Tư");
    expect(facts).toMatchObject({ db_code: "23505", constraint: "source_pkey", table: "source" });
  });
});
