import { describe, expect, it } from "vitest";
import { touched } from "./hints.ts";

const names = (keys: ReturnType<typeof touched>): string[] =>
  keys === "all" ? ["all"] : keys.map((key) => key.join("/")).toSorted();

describe("a burst of hints", () => {
  it("asks for everything anew after a break", () => {
    const burst = [
      { type: "conversation", id: "a" },
      { type: "reset", id: null },
    ] as const;
    expect(names(touched(burst))).toEqual(["all"]);
  });

  it("asks for each thing once, however often it was named", () => {
    const burst = Array.from({ length: 50 }, () => ({ type: "conversation", id: "a" }) as const);
    expect(names(touched(burst))).toEqual(["conversation/a", "counts", "inbox", "messages/a"]);
  });

  it("brings the banner when an emergency is named, and the account when a session has ended", () => {
    expect(names(touched([{ type: "emergency", id: "a" }]))).toContain("emergencies");
    expect(names(touched([{ type: "session_ended", id: null }]))).toEqual(["me", "sessions"]);
  });
});
