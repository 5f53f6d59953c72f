import { auditPage, auditVerdict } from "@keng/contract/console-audit.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { readAudit } from "./audit.query.ts";
import { verifyAudit } from "./verify-audit.command.ts";

/** The audit log and whether its chain holds. */
export const auditRoom: Room = (app, desk) => {
  app.get(
    "/api/audit",
    {
      schema: {
        querystring: z.object({ cursor: z.coerce.number().int().positive().optional() }),
        response: { 200: auditPage },
      },
    },
    (request) => readAudit(desk, request.actor, request.query.cursor ?? null),
  );
  app.post("/api/audit/verify", { schema: { response: { 200: auditVerdict } } }, (request) =>
    verifyAudit(desk, request.actor.root_id, request.actor),
  );
};
