import { defineConfig } from "vitest/config";

/** Everything without a browser is `unit`; what starts whole processes and a browser is `journeys`. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          globalSetup: ["packages/db/testing/global-setup.ts"],
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
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
