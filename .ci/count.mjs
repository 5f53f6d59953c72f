import { readFileSync } from "node:fs";

/** Prints "N passed, N failed" from Vitest's JSON; a file that could not be loaded is one that failed. */
const [, , path = ""] = process.argv;

const read = () => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [{ status: "failed", assertionResults: [] }],
    };
  }
};

const { numPassedTests, numFailedTests, testResults } = read();
const unloaded = testResults.filter(
  (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
).length;
const failed = numFailedTests + unloaded;
process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || numPassedTests === 0 ? 1 : 0;
