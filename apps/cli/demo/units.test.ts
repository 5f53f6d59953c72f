import { describe, expect, it } from "vitest";
import { cliConfig } from "../config.ts";
import { PROVINCE_FRESH, PROVINCE_STORIES } from "./province-stories.ts";
import { FRESH, STORIES } from "./stories.ts";
import { storyMoments } from "./timeline.ts";
import { unitsOf } from "./units.ts";

const province = unitsOf("province");
const usernames = province.flatMap((unit) => unit.officers.map((officer) => officer.username));

describe("the demo of a province", () => {
  it("has five communes below one province, each with every role of its own, nobody twice", () => {
    expect(province.map((unit) => unit.kind)).toEqual([
      "province_police",
      ...Array.from({ length: 5 }, () => "commune_police"),
    ]);
    for (const { name_vi, officers } of province.slice(1))
      expect(new Set(officers.flatMap((officer) => officer.roles)), name_vi).toEqual(
        new Set(["duty_officer", "officer", "commander", "admin", "inspector", "key_holder"]),
      );
    expect(province.filter((unit) => unit.officers.some((one) => one.roles.includes("province")))).toEqual([
      province[0],
    ]);
    expect(new Set(usernames).size).toBe(usernames.length);
  });

  it("has a story for every page, answered by somebody who is there; the demo of a commune stays as it is", () => {
    const stories = { past: [...STORIES, ...PROVINCE_STORIES], fresh: [...FRESH, ...PROVINCE_FRESH] };
    const moments = storyMoments(new Date("2026-11-24T08:00:00Z"), stories);
    const pages = new Set(moments.flatMap((moment) => (moment.story === null ? [] : [moment.page])));
    expect(pages).toEqual(new Set(province.map((unit) => unit.slug)));
    const others = [...pages].filter((page) => page !== "duclap");
    expect(usernames).toEqual(expect.arrayContaining(others.map((page) => `truc.${page}`)));
    expect(unitsOf("commune")).toEqual(province.filter((unit) => unit.slug === "duclap"));
  });

  it("is asked for by a name or on the command line, and lies in a folder of its own", () => {
    expect(cliConfig({})).toMatchObject({ demo: "commune", home: expect.stringMatching(/\.keng$/) });
    const asked = { demo: "province", home: expect.stringMatching(/\.keng-province$/) };
    expect(cliConfig({ KENG_DEMO: "province" })).toMatchObject(asked);
    expect(cliConfig({}, { demo: "province" })).toMatchObject(asked);
    expect(cliConfig({ KENG_DEMO: "province", KENG_HOME: "/x" })).toMatchObject({ home: "/x" });
    expect(() => cliConfig({ KENG_DEMO: "country" })).toThrow("KENG_DEMO: not_a_demo");
  });
});
