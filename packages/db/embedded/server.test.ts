import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { LOOPBACK } from "./pidfile.ts";
import { addressAt, startServer, stopServer, UNSAFE_FAST } from "./server.ts";
import { socketFolder } from "./socket.ts";

const folder = mkdtempSync(join(tmpdir(), "keng server "));
afterAll(async () => {
  await stopServer(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function ask(address: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<{ said: unknown }>(text);
  await client.end();
  return rows[0]?.said;
}

describe("the embedded server", () => {
  it("listens in a folder that is closed to others and on no port, and is found again there", async () => {
    const server = await startServer(folder, UNSAFE_FAST);
    const address = addressAt(server, "postgres", server.password, "postgres");
    expect(server.host).toBe(join(folder, "socket"));
    expect(statSync(server.host).mode & 0o777).toBe(0o700);
    expect(await ask(address, "select current_setting('listen_addresses') as said")).toBe("");
    expect(await ask(address, "select inet_server_addr() as said")).toBeNull();
    // what left it behind is gone; who starts next takes it over by the same address
    expect(await startServer(folder)).toEqual({ ...server, adopted: true });
  });

  it("where the way to the folder is too long for a socket, listens on the loopback", async () => {
    const long = join(folder, "x".repeat(100));
    mkdirSync(long);
    expect(socketFolder(long, {})).toBeUndefined();
    const server = await startServer(long, UNSAFE_FAST);
    try {
      expect(server.host).toBe(LOOPBACK);
      const address = addressAt(server, "postgres", server.password, "postgres");
      expect(await ask(address, "select host(inet_server_addr()) as said")).toBe(LOOPBACK);
    } finally {
      await stopServer(long);
    }
  });
});
