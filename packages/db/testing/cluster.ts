import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startServer, stopServer, UNSAFE_FAST } from "../embedded/server.ts";
import { migrate } from "../migrate.ts";
import {
  closeDatabase,
  type DatabaseRole,
  ensureDatabase,
  ensureRoles,
  newPasswords,
  type RolePasswords,
} from "../roles.ts";

/** Where a test finds its database server. Plain data, so that it can be handed to the test's process. */
export type ClusterFacts = {
  port: number;
  superuser: string;
  passwords: RolePasswords;
  template: string;
  log: string;
};

export type Cluster = ClusterFacts & {
  address(role: DatabaseRole, database: string): string;
  close(): Promise<void>;
};

/** A server of its own in a folder that goes away, with one migrated database to be cloned by tests. */
export async function openCluster(): Promise<Cluster> {
  const home = mkdtempSync(join(tmpdir(), "keng-db-"));
  const server = await startServer(home, UNSAFE_FAST, { loopback: true });
  const superuser = `postgres://postgres:${server.password}@127.0.0.1:${server.port}/postgres`;
  const passwords = newPasswords();
  await ensureRoles(superuser, passwords);
  await ensureDatabase(superuser, "keng_template");
  const address = (role: DatabaseRole, database: string): string =>
    addressOf({ port: server.port, passwords }, role, database);
  await migrate(address("keng_owner", "keng_template"));
  return {
    port: server.port,
    superuser,
    passwords,
    template: "keng_template",
    log: join(home, "postgres.log"),
    address,
    close: async () => {
      await stopServer(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export function addressOf(
  facts: Pick<ClusterFacts, "port" | "passwords">,
  role: DatabaseRole,
  database: string,
): string {
  return `postgres://${role}:${facts.passwords[role]}@127.0.0.1:${facts.port}/${database}`;
}

/** A fresh copy of the migrated database (some 25 ms). */
export async function cloneDatabase(
  facts: ClusterFacts,
): Promise<{ name: string; address(role: DatabaseRole): string; drop(): Promise<void> }> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: facts.superuser });
  await admin.connect();
  try {
    await admin.query(`create database ${name} template ${facts.template} owner keng_owner`);
    await closeDatabase(admin, name);
  } finally {
    await admin.end();
  }
  return {
    name,
    address: (role) => addressOf(facts, role, name),
    drop: async () => {
      const client = new pg.Client({ connectionString: facts.superuser });
      await client.connect();
      await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
  };
}
