import { pageOfferAsk, pageOfferView, pagesView } from "@keng/contract/console-pages.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { askOffer } from "./ask-offer.command.ts";
import { disconnectPage } from "./disconnect-page.command.ts";
import { readOffer } from "./offer.query.ts";
import { readPages } from "./pages.query.ts";

const page = z.object({ id: z.string().max(40) });
const offer = z.object({ id: z.uuid() });

/** The administrator's Zalo pages. */
export const pageRoom: Room = (app, desk) => {
  app.get("/api/pages", { schema: { response: { 200: pagesView } } }, ({ actor }) => readPages(desk, actor));
  app.post(
    "/api/pages/offers",
    { schema: { body: pageOfferAsk, response: { 200: pageOfferView } } },
    ({ actor, body }) => askOffer(desk, actor, body),
  );
  app.get(
    "/api/pages/offers/:id",
    { schema: { params: offer, response: { 200: pageOfferView } } },
    ({ actor, params }) => readOffer(desk, actor, params.id),
  );
  app.post(
    "/api/pages/:id/disconnect",
    { schema: { params: page, response: { 204: z.undefined() } } },
    async ({ actor, params }, reply) => {
      await disconnectPage(desk, actor, params.id);
      return reply.code(204).send();
    },
  );
};
