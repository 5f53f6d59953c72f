import type { CliConfig } from "../config.ts";
import { type Finding, finding } from "./finding.ts";

/** Whether the two programs answer on this machine. One that is not running is no fault: it may run elsewhere. */
export async function examineRunning(config: CliConfig): Promise<Finding[]> {
  const sides = [
    ["gateway", config.gateway_port],
    ["desk", config.desk_port],
  ] as const;
  return Promise.all(sides.map(([side, port]) => examineOne(side, port)));
}

async function examineOne(side: string, port: number): Promise<Finding> {
  for (const protocol of ["http", "https"]) {
    const answer = await fetch(`${protocol}://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(3_000),
    }).catch(() => undefined);
    if (answer !== undefined)
      return answer.ok ? finding("ok.running", { side, port }) : finding("bad.not_ready", { side, port });
  }
  return finding("warn.not_running", { side, port });
}
