import { describe, expect, it } from "vitest";
import { ZaloApiError, ZaloTransportError, retryClassOf } from "./errors.ts";

describe("an error of Zalo", () => {
  it.each([
    ["R", [-124, -216, -220]],
    ["B", [-32, -214]],
    ["Q", [-211, -218, -234]],
    ["W", [-213, -217, -227, -230, -232, -244]],
    ["C", [-204, -205, -209, -212, -219, -221, -223, -224, -235, -237, -242, -248, -320, -321]],
    ["P", [-100, -201, -210, -233, -238, -240, -241, -249, -403, -1340, -1341, -99_999]],
    ["S", [-200]],
  ] as const)("is of class %s", (name, codes) => {
    expect(codes.map((code) => retryClassOf(code))).toEqual(codes.map(() => name));
  });

  it("-223 means a missing permission, or the month's articles", () => {
    expect(retryClassOf(-223, "OA has not authorized this API")).toBe("C");
    expect(retryClassOf(-223, "OA reached the limit quota create article")).toBe("Q");
  });

  it("says where and what, never what was sent or answered", () => {
    const refused = new ZaloApiError("POST /v2.0/oa/message", -201, "text chào bà Tư is invalid!");
    expect(refused.message).toBe("Zalo refused POST /v2.0/oa/message with -201");
    const lost = new ZaloTransportError("POST /v2.0/oa/message", "http_status", 502);
    expect(lost.message).toBe("no usable answer from POST /v2.0/oa/message: http_status 502");
  });
});
