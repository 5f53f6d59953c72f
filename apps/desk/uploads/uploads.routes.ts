import { Fault } from "@keng/contract/codes.ts";
import * as api from "@keng/contract/console-api.ts";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import { recordReading } from "../conversations/record-reading.command.ts";
import type { Room } from "../room.ts";
import { LONGEST_BODY_MS } from "../slow-body.ts";
import { isShown, openAttachment, openPage, type Served } from "./attachment.query.ts";
import { keepUpload } from "./keep-upload.command.ts";

/** Files of officers in, files of threads out. */
export const uploadRoom: Room = (app, desk) => {
  app.post(
    "/api/uploads",
    {
      schema: { consumes: ["multipart/form-data"], response: { 200: api.upload } },
      // 25 MB by the telephone network of a far village
      config: { body_ms: LONGEST_BODY_MS },
    },
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
        response: {
          200: z.any().describe("the bytes"),
          206: z.any().describe("the part of them that the range asks for"),
        },
      },
    },
    async ({ actor, params: { id }, query, headers }, reply) => {
      const served = await openAttachment(desk, actor, id, { size: query.size, range: headers.range });
      await recordReading(desk, actor, served.conversation_id);
      return serve(reply, served);
    },
  );

  app.get(
    "/api/attachments/:id/pages/:number",
    {
      schema: {
        params: z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(10_000) }),
        response: { 200: z.any().describe("the picture of a page") },
      },
    },
    async ({ actor, params: { id, number } }, reply) => {
      const served = await openPage(desk, actor, id, number);
      await recordReading(desk, actor, served.conversation_id);
      return serve(reply, served);
    },
  );
};

/** What a browser gets of an attachment: its type is said and not guessed, and nothing in it may run. */
function serve(reply: FastifyReply, served: Served): FastifyReply {
  const { range, size } = served;
  const disposition = isShown(served.mime) ? "inline" : "attachment";
  return reply
    .code(range === null ? 200 : 206)
    .headers({
      "content-type": served.mime,
      "content-length": range === null ? size : range.end - range.start + 1,
      ...(range === null ? {} : { "content-range": `bytes ${range.start}-${range.end}/${size}` }),
      "accept-ranges": "bytes",
      "content-disposition": `${disposition}; filename="${served.name}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    })
    .send(served.body);
}
