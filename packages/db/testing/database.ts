import { afterAll, inject } from "vitest";
import { connect, type Db } from "../connect.ts";
import { cloneDatabase } from "./cluster.ts";

/**
 * A database of this test file's own, with both sides connected to it. Call at the top of a test file:
 * `const database = await testDatabase()`.
 */
export async function testDatabase(): Promise<{
  gateway: Db;
  desk: Db;
  owner: Db;
  address: Awaited<ReturnType<typeof cloneDatabase>>["address"];
}> {
  const clone = await cloneDatabase(inject("cluster"));
  const gateway = connect(clone.address("keng_gateway"), { max: 4 });
  const desk = connect(clone.address("keng_desk"), { max: 4 });
  const owner = connect(clone.address("keng_owner"), { max: 2 });
  afterAll(async () => {
    await Promise.all([gateway.db.destroy(), desk.db.destroy(), owner.db.destroy()]);
    await clone.drop();
  });
  return { gateway: gateway.db, desk: desk.db, owner: owner.db, address: clone.address };
}
