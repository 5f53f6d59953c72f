import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Platform } from "./acts.ts";
import type { Api, Caller } from "./api.ts";
import { addUse, insertBlob, insertUpload, used } from "./media.store.ts";
import type { Upload } from "./media.store.ts";
import { sniff } from "./sniff.ts";
import { Refusal, invalid } from "./zalo-error.ts";

const megabyte = 1024 * 1024;
const word = [
  "application/msword",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];
const limits: Readonly<Record<Upload["kind"], { max: number; mimes: readonly string[] }>> = {
  image: { max: megabyte, mimes: ["image/jpeg", "image/png"] },
  gif: { max: 5 * megabyte, mimes: ["image/gif"] },
  file: { max: 5 * megabyte, mimes: ["application/pdf", ...word] },
};

/** The part named `file`; other parts (some clients send the token as one) are read and ignored. */
async function readFile(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  if (!request.isMultipart()) throw invalid("file");
  let found: { name: string; bytes: Buffer } | null = null;
  for await (const part of request.parts()) {
    if (part.type !== "file") continue;
    const bytes = await part.toBuffer();
    if (part.fieldname === "file") found = { name: part.filename, bytes };
  }
  if (found === null || found.bytes.length === 0) throw invalid("file");
  return found;
}

export function uploadRoutes(server: FastifyInstance, { world }: Platform, api: Api): void {
  async function upload({ oa }: Caller, request: FastifyRequest, kind: Upload["kind"]): Promise<string> {
    const { name, bytes } = await readFile(request);
    const limit = limits[kind];
    if (bytes.length > limit.max) throw new Refusal(-210);
    const mime = sniff(bytes);
    if (!limit.mimes.includes(mime)) throw invalid("file");
    return world.db.tx(() => {
      const month = world.month();
      if (used(world.db, oa.oa_id, month, "upload") >= world.switches().uploadsPerMonth)
        throw new Refusal(-211);
      addUse(world.db, oa.oa_id, month, "upload");
      const blobId = insertBlob(world.db, { mime, name, kind, bytes });
      return insertUpload(world.db, { oa_id: oa.oa_id, kind, blob_id: blobId, created_at: world.now() });
    });
  }

  for (const kind of ["image", "gif", "file"] as const) {
    const field = kind === "file" ? "token" : "attachment_id";
    server.post(
      `/v2.0/oa/upload/${kind}`,
      api(async (caller, request) => ({ [field]: await upload(caller, request, kind) })),
    );
  }
}
