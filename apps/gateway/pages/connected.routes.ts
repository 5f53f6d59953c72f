import type { FastifyInstance } from "fastify";
import { Fault } from "@keng/contract/codes.ts";
import type { CameBack } from "./come-back.job.ts";
import { backPage, langOf } from "./back-page.ts";
import { type Back, backOf } from "./offer.ts";

/** The way back from Zalo's consent page. Whoever has no offer of ours, or comes twice or late, changes nothing. */
export function connectedRoutes(
  app: FastifyInstance,
  parts: { app_id: string; console_url: string | null; come: (back: Back) => Promise<CameBack> },
): void {
  app.get("/zalo/connected/:app", async (request, reply) => {
    const { console_url } = parts;
    if ((request.params as { app?: string }).app !== parts.app_id || console_url === null)
      throw new Fault("not_found");
    void reply.headers({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    });
    const back = await parts.come(backOf(request.query));
    const pages = `${console_url}/trang-zalo`;
    if ("offer_id" in back) return reply.redirect(`${pages}?ket-noi=${back.offer_id}`, 303);
    const lang = back.lang === null ? langOf(request.headers["accept-language"]) : langOf(back.lang);
    return reply
      .code(back.why === "unknown" ? 404 : 410)
      .type("text/html; charset=utf-8")
      .send(backPage(back.why, lang, pages));
  });
}
