import { defineConfig } from "vitest/config";

/** What starts a whole system of its own, or ends one. */
const STARTS = ["several", "backup", "crash", "night", "province"].map((name) => `e2e/${name}.test.ts`);

/**
 * Everything without a browser is `unit`; what starts whole processes and a browser is `journeys` when it shares the one
 * system of the run, `starts` when it has its own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          globalSetup: ["packages/db/testing/global-setup.ts"],
          maxWorkers: 2,
          include: ["packages/**/*.test.ts", "apps/**/*.test.ts", "invariants/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          globalSetup: ["e2e/global-setup.ts"],
          include: ["e2e/**/*.test.ts"],
          exclude: ["**/node_modules/**", ...STARTS],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "starts",
          include: STARTS,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
