import type { Upload } from "@keng/contract/console-api.ts";
import type { OutboundReply } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { DAY } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { replyTo } from "../conversations/reply.command.ts";
import { messagesPage } from "../conversations/thread.query.ts";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { arrive, message, outward } from "../testing/inbound.ts";
import { paper } from "../testing/paper.ts";
import { dropOld } from "./drop-old.command.ts";
import { uploadRoom } from "./uploads.routes.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);
const colleague = await signedIn(desk, unit, ["duty_officer"]);
const app = await buildServer(desk, [uploadRoom]);

async function upload(
  bytes: Buffer,
  name: string,
  who: TestOfficer = officer,
): Promise<{ status: number; body: Upload & { code?: string } }> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  const packed = new Response(form);
  const answer = await app.inject({
    method: "POST",
    url: "/api/uploads",
    headers: { ...who.headers, "content-type": packed.headers.get("content-type") ?? "" },
    payload: Buffer.from(await packed.arrayBuffer()),
  });
  return { status: answer.statusCode, body: answer.json() };
}

const noise = Buffer.from(Array.from({ length: 2600 * 2000 * 3 }, (_, at) => (at * 7919 + (at >> 7)) % 251));
const photo = await sharp(noise, { raw: { width: 2600, height: 2000, channels: 3 } })
  .jpeg({ quality: 98 })
  .withExif({ IFD0: { Artist: "Canary", Copyright: "Canary 0901234567" } })
  .toBuffer();

describe("an officer's upload", () => {
  it("is a picture made anew: small enough for Zalo, without what it carried", async () => {
    expect(photo.includes("Canary")).toBe(true);
    const { status, body } = await upload(photo, "Nhà ông Ba Canary.jpg");
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: "image", mime: "image/jpeg" });
    expect(body.size).toBeLessThanOrEqual(1024 * 1024);
    const item = message(desk, unit);
    await arrive(desk, item);
    const invitation = paper({ author: "Canary", filling: 10 });
    expect(invitation.includes("Canary")).toBe(true);
    const pdf = await upload(invitation, "Giấy mời ông Canary.pdf");
    expect(pdf.body).toMatchObject({ kind: "file", mime: "application/pdf" });
    await replyTo(desk, officer, item.conversation.id, {
      request_id: newId(),
      text: null,
      upload_ids: [body.id, pdf.body.id],
    });
    const sent = (await outward(desk)).at(-1) as OutboundReply;
    expect(sent.files.map((file) => file.name)).toEqual(["anh-1.jpg", "tep-2.pdf"]);
    const bytes = Buffer.from(sent.files[0]?.bytes ?? "", "base64");
    expect(bytes.includes("Canary")).toBe(false);
    expect(Buffer.from(sent.files[1]?.bytes ?? "", "base64").includes("Canary")).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    const left = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.upload").select("id").execute(),
    );
    expect(left).toEqual([]);

    const { items } = await messagesPage(desk, officer, item.conversation.id, undefined);
    const [picture, file] = items.at(-1)?.attachments ?? [];
    const served = await app.inject({
      url: `/api/attachments/${picture?.id}?size=thumb`,
      headers: officer.headers,
    });
    expect(served.rawPayload.equals(bytes)).toBe(true);
    expect(served.headers).toMatchObject({
      "cache-control": "no-store",
      "content-type": "image/jpeg",
      "content-disposition": 'inline; filename="anh.jpg"',
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const saved = await app.inject({ url: `/api/attachments/${file?.id}`, headers: officer.headers });
    expect(saved.headers["content-disposition"]).toBe('attachment; filename="tep.pdf"');
    const read = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .selectAll()
        .where("act", "=", "read")
        .where("subject_id", "=", item.conversation.id)
        .execute(),
    );
    expect(read).toHaveLength(1);
  });

  it("goes by its content and not by its name", async () => {
    expect((await upload(Buffer.from("MZ\u0090 program"), "anh.jpg")).body.code).toBe("unsupported_type");
    expect((await upload(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), "anh.jpg")).body.code).toBe(
      "attachment_not_sendable",
    );
    expect((await upload(paper({ author: "A", filling: 6 * 1024 * 1024 }), "a.pdf")).body.code).toBe(
      "too_large",
    );
    expect((await upload(Buffer.from("%PDF-1.7 nothing"), "a.pdf")).body.code).toBe(
      "attachment_not_sendable",
    );
    const oldWord = Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 who wrote it", "latin1");
    expect((await upload(oldWord, "a.doc")).body.code).toBe("unsupported_type");
    expect((await upload(Buffer.from("<html><script>"), "a.pdf")).body.code).toBe("unsupported_type");
    const plain = await app.inject({
      method: "POST",
      url: "/api/uploads",
      headers: { ...officer.headers, "content-type": "application/json" },
      payload: "{}",
    });
    expect(plain.json()).toMatchObject({ code: "unsupported_type" });
  });

  it("is the officer's own, and gone after a day", async () => {
    const { body } = await upload(paper({ author: "A", filling: 10 }), "a.pdf");
    const item = message(desk, unit);
    await arrive(desk, item);
    const theft = replyTo(desk, colleague, item.conversation.id, {
      request_id: newId(),
      text: null,
      upload_ids: [body.id],
    });
    await expect(theft).rejects.toMatchObject({ code: "attachment_gone" });
    expect(await dropOld(desk)).toBe(0);
    desk.wait(DAY + 1000);
    expect(await dropOld(desk)).toBe(1);
  });
});
