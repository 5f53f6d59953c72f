import { z } from "zod";
import { checkReady } from "./health.query.ts";
import type { Room } from "./room.ts";

const fine = z.object({ ok: z.literal(true) });

/** `/healthz`: the process lives. `/readyz`: it can do its work. */
export const healthRoom: Room = (app, desk) => {
  app.get("/healthz", { schema: { response: { 200: fine } } }, () => ({ ok: true as const }));
  app.get("/readyz", { schema: { response: { 200: fine } } }, async () => {
    await checkReady(desk);
    return { ok: true as const };
  });
};
