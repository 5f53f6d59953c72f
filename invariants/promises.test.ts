import { describe, expect, it } from "vitest";
import { PROMISES } from "./promises.ts";
import { readRepository } from "./repository.ts";
import { ROOT } from "./root.ts";

describe("in this repository", () => {
  const repository = readRepository(ROOT);

  it.each(PROMISES.map((one) => [one.name, one] as const))("%s", (_name, promised) => {
    expect(promised.broken(repository).map((one) => `${one.path}:${one.line} ${one.says}`)).toEqual([]);
  });
});
