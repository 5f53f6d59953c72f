import { NoServer } from "./binaries.ts";
import { isAlive } from "./pidfile.ts";
import { startServer, stopServer } from "./server.ts";

/**
 * A small process of its own that starts the server and ends it when its parent is gone, also after kill -9: the
 * channel to the parent closes then. Ctrl-C reaches the whole terminal group; the database goes last, so it is not
 * for us to hear. When the server itself is gone the keeper ends too, and the parent opens both again.
 */
export type KeeperAnswer =
  | { ok: true; host: string; port: number; password: string; pid: number; adopted: boolean }
  | { ok: false; code: string };

const home = process.argv[2];
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("SIGHUP", () => undefined);

async function end(): Promise<void> {
  if (home !== undefined) await stopServer(home);
  process.exit(0);
}

const LOOK_MS = 200;
function endWith(pid: number): void {
  setInterval(() => {
    if (!isOver && !isAlive(pid)) process.exit(1);
  }, LOOK_MS);
}

let isOver = false;
process.on("disconnect", () => {
  isOver = true;
  void end();
});

try {
  const server = await startServer(home ?? ".keng");
  const answer: KeeperAnswer = { ok: true, ...server };
  if (isOver) await end();
  else {
    process.send?.(answer);
    endWith(server.pid);
  }
} catch (error) {
  const code = error instanceof NoServer ? error.code : "server_did_not_start";
  const answer: KeeperAnswer = { ok: false, code };
  process.send?.(answer, undefined, undefined, () => process.exit(1));
}
