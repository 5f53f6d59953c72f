import type { FastifyInstance } from "fastify";
import { Fault } from "@keng/contract/codes.ts";
import type { GatewayConfig } from "../config.ts";
import type { Accepted } from "./accept-events.command.ts";
import { eventKey, isGroupTalk } from "./event-key.ts";
import { signerOf } from "./signer.ts";
import { whoOf } from "./who.ts";

/** Zalo has one address for each app; the page and its key come from the body (house.md §6). */
export function webhookRoutes(
  app: FastifyInstance,
  parts: { zalo: GatewayConfig["zalo"]; accept: (event: Accepted) => Promise<void> },
): void {
  app.post("/zalo/webhook/:app", async (request, reply) => {
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const isOurs = (request.params as { app?: string }).app === parts.zalo.app_id;
    const signed = isOurs ? signerOf(raw, request.headers["x-zevent-signature"], parts.zalo) : null;
    if (signed === null) throw new Fault("signature_wrong");
    if (!isGroupTalk(signed.body))
      await parts.accept({
        page_id: signed.page_id,
        bytes: raw,
        key: eventKey(signed.page_id, signed.body, raw),
        who: whoOf(signed.body),
      });
    return reply.code(200).send({});
  });
  // the console of Zalo looks at the address when it is saved
  app.get("/zalo/webhook/:app", async () => ({}));
}
