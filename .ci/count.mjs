import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Prints "N passed, N failed" from Vitest's JSON of all lanes; a file that could not be loaded is one that failed. */
const [, , folder = ""] = process.argv;

const read = (name) => {
  try {
    return JSON.parse(readFileSync(join(folder, name), "utf8"));
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [{ status: "failed", assertionResults: [] }],
    };
  }
};

const lanes = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map(read);
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const unloaded = lanes
  .flatMap((lane) => lane.testResults)
  .filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
const passed = sum(lanes.map((lane) => lane.numPassedTests));
const failed = sum(lanes.map((lane) => lane.numFailedTests)) + unloaded;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode =
  failed > 0 || lanes.some((lane) => lane.numPassedTests === 0) || lanes.length === 0 ? 1 : 0;
