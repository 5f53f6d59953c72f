import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { GatewayConfig } from "../config.ts";

/** The gateway as a process of its own, with its settings as the command line hands them over. */
export function gatewayProcess(config: GatewayConfig, folder: string) {
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const env = {
    KENG_GATEWAY_PORT: "0",
    KENG_GATEWAY_DATABASE_URL_FILE: write("database-url", config.database_url),
    KENG_GATEWAY_RECIPIENTS_FILE: write("recipients", config.recipients.join("\n")),
    KENG_GATEWAY_ZALO_FILE: write("zalo.json", JSON.stringify(config.zalo)),
    KENG_GATEWAY_KEYS: config.keys_folder,
    KENG_GATEWAY_DESK_PUBLIC_KEY: config.desk_public_key,
    KENG_GATEWAY_ORIGINALS: config.originals_folder,
  };
  const running: { child?: ChildProcess } = {};
  afterAll(() => running.child?.kill("SIGKILL"));
  return {
    running,
    /** Gives its address. */
    start: async (): Promise<string> => {
      const child = fork(new URL("../main.ts", import.meta.url), { env, silent: true });
      running.child = child;
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream?.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-2000)));
      const [what] = (await Promise.race([once(child, "message"), once(child, "exit")])) as [unknown];
      if (typeof what === "object" && what !== null && "url" in what) return String(what.url);
      throw new Error(`did not start (${String(what)}): ${said}`);
    },
    kill: async (): Promise<void> => {
      const { child } = running;
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
