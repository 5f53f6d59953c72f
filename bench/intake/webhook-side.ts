import { connect } from "@keng/db/connect.ts";
import { gatewayConfig } from "@keng/gateway/config.ts";
import type { Gateway } from "@keng/gateway/context.ts";
import { openGatewayKeys } from "@keng/gateway/keys.disk.ts";
import { openMetrics } from "@keng/gateway/metrics.ts";
import { openPageBook } from "@keng/gateway/pages/page-book.query.ts";
import { buildServer } from "@keng/gateway/server.ts";
import { openVault } from "@keng/gateway/vault/open-vault.command.ts";
import { openLog } from "@keng/log/log.ts";

/**
 * The gateway's own server without its jobs, and on the same server a route that reads the body and answers without
 * any work: what Fastify, its hooks and the network cost by themselves.
 */
process.once("disconnect", () => process.exit(0));
process.once("SIGTERM", () => process.exit(0));
const config = gatewayConfig();
const { db } = connect(config.database_url, { max: 8 });
const gateway: Gateway = {
  db,
  pages: openPageBook(db, config.zalo),
  keys: openGatewayKeys(config.keys_folder, config.desk_public_key),
  log: openLog("gateway"),
  now: () => new Date(),
  config,
  settings: () => ({ units: [] }),
  oa: () => {
    throw new Error("nothing is sent here");
  },
};
await openVault(gateway);
const app = buildServer(gateway, openMetrics());
app.post("/nothing", async (_request, reply) => reply.code(200).send({}));
const url = await app.listen({ port: 0, host: "127.0.0.1" });
process.send?.({ ready: true, url });
