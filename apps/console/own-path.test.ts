import { describe, expect, it } from "vitest";
import { isOwnPath } from "./own-path.ts";

const origin = "https://ban-truc.example.vn";

describe("where a sign-in goes on to", () => {
  it.each(["/", "/hop-thu?mo=1", "/hop-thu#x", "/a//b"])("may be %j", (path) => {
    expect(isOwnPath(path, origin)).toBe(true);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "hop-thu",
    "//[",
    "",
    7,
    undefined,
  ])("is never %j", (path) => {
    expect(isOwnPath(path, origin)).toBe(false);
  });
});
