import type { FastifyInstance } from "fastify";
import type { Platform } from "./acts.ts";
import { asObject } from "./json.ts";
import { blobBytes, findBlob, findMedia } from "./media.store.ts";

/** Media as Zalo's file servers give it: no token is asked, but the address dies after a while. */
export function cdnRoutes(server: FastifyInstance, { world }: Platform): void {
  server.get("/cdn/:token", (request, reply) => {
    const media = findMedia(world.db, String(asObject(request.params)["token"]));
    if (media === undefined) return reply.code(404).send();
    if (media.expires_at <= world.now()) return reply.code(403).send();
    const blob = findBlob(world.db, media.blob_id);
    if (blob === undefined) return reply.code(404).send();
    return reply
      .type(blob.mime)
      .header("x-content-type-options", "nosniff")
      .send(Buffer.from(blobBytes(world.db, media.blob_id)));
  });
}
