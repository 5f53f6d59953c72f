import { beforeEach, describe, expect, it } from "vitest";
import { draftOf, forgetWriting, isWritingKept, keepWritingFor, writeDraft } from "./drafts.ts";

/** The browser's storage of one tab, as far as drafts use it. */
function emptyTab(): void {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const storage = new Proxy(methods, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  Object.defineProperty(globalThis, "sessionStorage", { value: storage, configurable: true });
}

beforeEach(() => {
  emptyTab();
  forgetWriting();
});

describe("what an officer has written and not sent", () => {
  it("waits for the same officer when the session ended by itself", () => {
    keepWritingFor("tam");
    writeDraft("7K2M", "Thường có mấy người");
    keepWritingFor("tam");
    expect([draftOf("7K2M").get(), isWritingKept()]).toEqual(["Thường có mấy người", true]);
  });

  it("is gone when somebody else signs in on the same tab", () => {
    keepWritingFor("tam");
    writeDraft("7K2M", "Thường có mấy người");
    keepWritingFor("hung");
    expect([draftOf("7K2M").get(), isWritingKept()]).toEqual(["", false]);
  });

  it("is gone with the sign-out", () => {
    writeDraft("7K2M", "Thường có mấy người");
    forgetWriting();
    expect([draftOf("7K2M").get(), isWritingKept()]).toEqual(["", false]);
  });
});
