import { spawn } from "node:child_process";
import { join } from "node:path";

export type Part = { name: string; command: string; args: readonly string[] };

/** `ended`: an exit code, the name of a signal, or why it did not start. */
export type Ran = { name: string; ended: number | string; output: string; milliseconds: number };

export const failureOf = (part: Ran): string | null =>
  part.ended === 0 ? null : typeof part.ended === "number" ? `ended with ${part.ended}` : part.ended;

/** Runs the parts with at most `atOnce` processes; results in the order of the parts. */
export async function runParts(
  parts: readonly Part[],
  how: { root: string; atOnce: number; tell: (ran: Ran) => void },
): Promise<Ran[]> {
  const results = new Map<string, Ran>();
  const waiting = [...parts];
  const worker = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const ran = await runPart(part, how.root);
      results.set(part.name, ran);
      how.tell(ran);
    }
  };
  await Promise.all(Array.from({ length: how.atOnce }, worker));
  return parts.flatMap((part) => results.get(part.name) ?? []);
}

/** The installed tools are found by their place, so that `npm run` is not needed. */
const toolAt = (root: string, command: string): string => join(root, "node_modules", ".bin", command);

function runPart(part: Part, root: string): Promise<Ran> {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(toolAt(root, part.command), part.args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = (ended: number | string): void =>
      resolve({ name: part.name, ended, output, milliseconds: performance.now() - started });
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.on("error", (error) => end(`did not start: ${error.message}`));
    child.on("close", (code, signal) => end(code ?? signal ?? "ended without a code"));
  });
}
