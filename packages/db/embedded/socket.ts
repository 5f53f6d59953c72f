import { chownSync, chmodSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The number stands in the socket's name; nobody listens on a port of it. */
export const SOCKET_PORT = 5432;

/** What the operating system allows for a socket's path, in bytes. */
const LONGEST = process.platform === "darwin" ? 103 : 107;

/**
 * The folder of the server's socket, closed to everybody else: no other program can take its place, as one could take a
 * port. Undefined where there are no such sockets, or the way to the folder is too long for one.
 */
export function socketFolder(home: string, owner: { uid?: number; gid?: number }): string | undefined {
  if (process.platform === "win32") return undefined;
  const folder = join(resolve(home), "socket");
  const path = join(folder, `.s.PGSQL.${SOCKET_PORT}`);
  if (Buffer.byteLength(path) > LONGEST || folder.includes('"')) return undefined;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  return folder;
}
