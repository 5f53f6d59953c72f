import { describe, expect, it } from "vitest";
import { isAllowedHost } from "./fetch.client.ts";

describe("hosts of media", () => {
  const hosts = [".zdn.vn", "127.0.0.1:4002"];
  it.each([
    ["https://photo.talk.zdn.vn/a.jpg", false, true],
    ["https://zdn.vn.evil.example/a.jpg", false, false],
    ["https://evilzdn.vn/a.jpg", false, false],
    ["http://photo.zdn.vn/a.jpg", false, false],
    ["http://127.0.0.1:4002/cdn/a", true, true],
    ["http://127.0.0.1:5432/", true, false],
    ["http://127.0.0.1:4002/cdn/a", false, false],
    ["https://user:pw@photo.zdn.vn/a", false, false],
    ["file:///etc/passwd", true, false],
  ])("%s (plain http allowed: %s) → %s", (address, allowHttp, allowed) => {
    expect(isAllowedHost(new URL(address), hosts, allowHttp)).toBe(allowed);
  });
});
