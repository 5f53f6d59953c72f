import { Fault } from "@keng/contract/codes.ts";
import * as api from "@keng/contract/console-api.ts";
import { z } from "zod";
import { recordReading } from "../conversations/record-reading.command.ts";
import type { Room } from "../room.ts";
import { isPicture, openAttachment } from "./attachment.query.ts";
import { keepUpload } from "./keep-upload.command.ts";

/** Files of officers in, files of threads out. */
export const uploadRoom: Room = (app, desk) => {
  app.post(
    "/api/uploads",
    { schema: { consumes: ["multipart/form-data"], response: { 200: api.upload } } },
    async (request) => {
      if (!request.isMultipart()) throw new Fault("unsupported_type");
      const part = await request.file();
      if (part === undefined || part.fieldname !== "file") throw new Fault("bad_request", { field: "file" });
      return keepUpload(desk, request.actor, await part.toBuffer());
    },
  );
  app.get(
    "/api/attachments/:id",
    {
      schema: {
        params: z.object({ id: z.uuid() }),
        querystring: z.object({ size: z.enum(["thumb", "full"]).default("full") }),
        response: { 200: z.any().describe("the bytes") },
      },
    },
    async ({ actor, params: { id }, query }, reply) => {
      const served = await openAttachment(desk, actor, id, query.size);
      await recordReading(desk, actor, served.conversation_id);
      const disposition = isPicture(served.mime) ? "inline" : "attachment";
      return reply
        .headers({
          "content-type": served.mime,
          "content-length": served.bytes.length,
          "content-disposition": `${disposition}; filename="${served.name}"`,
          "content-security-policy": "default-src 'none'; sandbox",
          "cross-origin-resource-policy": "same-origin",
          "cache-control": "no-store",
        })
        .send(served.bytes);
    },
  );
};
