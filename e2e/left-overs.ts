import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, recordedServer } from "@keng/db/embedded/pidfile.ts";
import type { System } from "./system.ts";

/** Every process of a system: the start itself, what it forked, and the database server. */
export function processesOf(system: System): number[] {
  const server = recordedServer(join(system.home, "postgres"));
  return [...system.pids().values(), ...(server === undefined ? [] : [server.pid])];
}

/** Which of them are still there; on Linux also whoever else was started with this data folder. */
export function leftOvers(home: string, pids: readonly number[]): number[] {
  const others = process.platform === "linux" ? started(home) : [];
  return [...new Set([...pids.filter(isAlive), ...others])];
}

function started(home: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        const words = ["cmdline", "environ"].map((file) => readFileSync(`/proc/${name}/${file}`, "utf8"));
        return words.join("\n").includes(home);
      } catch {
        return false;
      }
    })
    .map(Number);
}
