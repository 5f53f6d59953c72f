import { once } from "node:events";
import { get as getPlain, type IncomingMessage } from "node:http";
import { get as getSecure } from "node:https";
import type { CliConfig } from "../config.ts";
import { type Finding, finding } from "./finding.ts";

const PATIENCE_MS = 3_000;

/** Whether the two programs answer on this machine. One that is not running is no fault: it may run elsewhere. */
export async function examineRunning(config: CliConfig): Promise<Finding[]> {
  const sides = [
    ["gateway", config.gateway_port],
    ["desk", config.desk_port],
  ] as const;
  return Promise.all(sides.map(([side, port]) => examineOne(side, port)));
}

async function examineOne(side: string, port: number): Promise<Finding> {
  for (const isSecure of [false, true]) {
    const status = await statusOf(port, isSecure).catch(() => undefined);
    // a server that speaks TLS does not understand the plain question
    if (status === undefined || (status === 400 && !isSecure)) continue;
    return finding(status === 200 ? "ok.running" : "bad.not_ready", { side, port });
  }
  return finding("warn.not_running", { side, port });
}

/** On this machine itself whose name the certificate has does not matter: nothing secret is asked or told. */
async function statusOf(port: number, isSecure: boolean): Promise<number | undefined> {
  const where = { host: "127.0.0.1", port, path: "/readyz", agent: false, timeout: PATIENCE_MS };
  const request = isSecure ? getSecure({ ...where, rejectUnauthorized: false }) : getPlain(where);
  request.on("timeout", () => request.destroy());
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}
