import type { FastifyInstance } from "fastify";
import { Fault } from "@keng/contract/codes.ts";
import type { PageBook } from "../pages/page-book.query.ts";
import type { Accepted } from "./accept-events.command.ts";
import { eventKey, isGroupTalk } from "./event-key.ts";
import { type Signed, signerOf } from "./signer.ts";
import { whoOf } from "./who.ts";

/** Zalo has one address for each app; the page and its key come from the body (house.md §6). */
export function webhookRoutes(
  app: FastifyInstance,
  parts: { app_id: string; pages: PageBook; accept: (event: Accepted) => Promise<void> },
): void {
  app.post("/zalo/webhook/:app", async (request, reply) => {
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const isOurs = (request.params as { app?: string }).app === parts.app_id;
    const read = (): Signed | null =>
      isOurs
        ? signerOf(raw, request.headers["x-zevent-signature"], {
            app_id: parts.app_id,
            pages: parts.pages.all(),
          })
        : null;
    let signed = read();
    if (signed?.page_id === null) {
      // signed for us, about a page that we do not know: perhaps another process has just connected it
      await parts.pages.renew();
      signed = read();
    }
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
