import { readFileSync } from "node:fs";
import { join } from "node:path";

export const LOOPBACK = "127.0.0.1";

/** What PostgreSQL itself wrote down: its process and its port. Never deleted by us. */
export function recordedServer(folder: string): { pid: number; port: number; host: string } | undefined {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    // a folder with a socket, else it listens on the loopback
    const host = lines[4]?.startsWith("/") === true ? lines[4] : LOOPBACK;
    return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0
      ? { pid, port, host }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A process that ended and that nobody has buried yet counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return fieldsOf(pid)[0] !== "Z";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process was started, so that a number used again is not taken for the same process; "" where unknown. */
export function startedAt(pid: number): string {
  return fieldsOf(pid)[19] ?? "";
}

/** What Linux says of a process, from its state on; nothing where there is no such file. */
function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
