import { newId } from "@keng/core/ids.ts";
import { HOUR } from "@keng/core/time.ts";
import { describe, expect, it } from "vitest";
import { failureOf } from "../failures.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { noteAlarm } from "./note-alarm.command.ts";
import { readSystem } from "./system.query.ts";

const desk = await testDesk();
const officer = await signedIn(desk, await testUnit(desk), ["officer"]);

describe("what officers are told of the machines", () => {
  it("is nothing while all is well, and each trouble for as long as it lasts", async () => {
    expect(await readSystem(desk, officer)).toEqual({ warnings: [] });
    await noteAlarm(desk, newId(), "disk_low");
    expect(await readSystem(desk, officer)).toEqual({ warnings: ["gateway_disk"] });
    await noteAlarm(desk, newId(), "clock_jumped");
    expect(await readSystem(desk, officer)).toEqual({ warnings: ["gateway_disk", "clock_jumped"] });
    desk.wait(HOUR);
    await noteAlarm(desk, newId(), "disk_enough");
    expect(await readSystem(desk, officer)).toEqual({ warnings: [] });
  });

  it("names a full disk as such, wherever it was met", () => {
    for (const code of ["53100", "ENOSPC"])
      expect(failureOf(Object.assign(new Error("full"), { code }))).toMatchObject({
        status: 507,
        code: "disk_full",
      });
  });
});
