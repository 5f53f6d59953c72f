import { type InboundAttachmentState, type InboundPiece, PIECE_BYTES } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { messagesPage } from "../conversations/thread.query.ts";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { uploadRoom } from "./uploads.routes.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);
const stranger = await signedIn(desk, await testUnit(desk), ["duty_officer"]);
const app = await buildServer(desk, [uploadRoom]);

const film = Buffer.from(Array.from({ length: 2 * PIECE_BYTES + 1000 }, (_, at) => (at * 31) % 251));
const page = Buffer.from("a page");

function passed() {
  const attachment_id = newId();
  const item = message(desk, unit, { message: { attachments: [{ id: attachment_id, kind: "video" }] } });
  const conversation_id = item.conversation.id;
  const piece = (part: InboundPiece["part"], ordinal: number, bytes: Buffer): InboundPiece => ({
    kind: "piece",
    conversation_id,
    attachment_id,
    part,
    ordinal,
    bytes: bytes.toString("base64"),
  });
  const pieces = [0, 1, 2].map((n) =>
    piece("body", n, film.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES)),
  );
  const state: InboundAttachmentState = {
    kind: "attachment",
    conversation_id,
    attachment_id,
    state: "ready",
    reason: null,
    mime: "video/mp4",
    width: 480,
    height: 360,
    size: film.length,
    bytes: null,
    thumb: null,
    media: { duration_ms: 3000, has_sound: true, page_count: null, pages: 1, pieces: 3 },
  };
  return { item, state, pieces: [...pieces, piece("page", 0, page)], attachment_id };
}

async function stateOf(conversation_id: string): Promise<string | undefined> {
  const { items } = await messagesPage(desk, officer, conversation_id, undefined);
  return items[0]?.attachments[0]?.state;
}

describe("a film that comes in pieces", () => {
  it("is shown when the last piece is here, in whatever order they come and however often", async () => {
    for (const order of [
      ["state", "pieces"],
      ["pieces", "state"],
    ]) {
      const { item, state, pieces } = passed();
      await arrive(desk, item);
      for (const what of order) {
        expect(await stateOf(item.conversation.id)).toBe("pending");
        if (what === "state") await arrive(desk, state, state);
        else await arrive(desk, ...pieces.toReversed(), ...pieces);
      }
      expect(await stateOf(item.conversation.id)).toBe("ready");
    }
  });

  it("waits for its message, and what people write does not wait for it", async () => {
    const { item, state, pieces } = passed();
    const other = message(desk, unit);
    expect(await arrive(desk, ...pieces, state, other)).toContain("waiting");
    expect(await stateOf(other.conversation.id)).toBeUndefined();
    await arrive(desk, item);
    desk.wait(60_000);
    await arrive(desk);
    expect(await stateOf(item.conversation.id)).toBe("ready");
  });

  it("is played from any place: the part that is asked for, and nobody guesses its type", async () => {
    const { item, state, pieces, attachment_id } = passed();
    await arrive(desk, item, state, ...pieces);
    const get = (range?: string, who = officer) =>
      app.inject({
        url: `/api/attachments/${attachment_id}`,
        headers: { ...who.headers, ...(range === undefined ? {} : { range }) },
      });
    const whole = await get();
    expect(whole.statusCode).toBe(200);
    expect(whole.rawPayload.equals(film)).toBe(true);
    expect(whole.headers).toMatchObject({
      "content-type": "video/mp4",
      "accept-ranges": "bytes",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "no-store",
    });
    const [from, to] = [PIECE_BYTES - 10, PIECE_BYTES + 9];
    const part = await get(`bytes=${from}-${to}`);
    expect(part.statusCode).toBe(206);
    expect(part.headers["content-range"]).toBe(`bytes ${from}-${to}/${film.length}`);
    expect(part.rawPayload.equals(film.subarray(from, to + 1))).toBe(true);
    expect((await get("bytes=-5")).rawPayload.equals(film.subarray(-5))).toBe(true);
    expect((await get(`bytes=${film.length}-`)).statusCode).toBe(416);
    expect((await get("bytes=0-1", stranger)).statusCode).toBe(404);
    const drawn = await app.inject({
      url: `/api/attachments/${attachment_id}/pages/1`,
      headers: officer.headers,
    });
    expect(drawn.rawPayload.equals(page)).toBe(true);
    const pageOf = (number: number, who = officer) =>
      app.inject({ url: `/api/attachments/${attachment_id}/pages/${number}`, headers: who.headers });
    expect((await pageOf(2)).statusCode).toBe(410);
    expect((await pageOf(1, stranger)).statusCode).toBe(404);
  });

  it("is written down as read once, however many parts a player fetches", async () => {
    const { item, state, pieces, attachment_id } = passed();
    await arrive(desk, item, state, ...pieces);
    for (const range of ["bytes=0-9", "bytes=10-19", "bytes=20-"])
      await app.inject({ url: `/api/attachments/${attachment_id}`, headers: { ...officer.headers, range } });
    const read = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .select("seq")
        .where("act", "=", "read")
        .where("subject_id", "=", item.conversation.id)
        .execute(),
    );
    expect(read).toHaveLength(1);
  });
});

describe("a reaction", () => {
  it("stands on its message, and the newest counts", async () => {
    const item = message(desk, unit);
    await arrive(desk, item);
    const put = (reaction: "heart" | "like" | null, minutes: number) =>
      arrive(desk, {
        kind: "reaction",
        conversation_id: item.conversation.id,
        message_id: item.message.id,
        reaction,
        at: new Date(desk.now().getTime() + minutes * 60_000).toISOString(),
      });
    const seen = async () =>
      (await messagesPage(desk, officer, item.conversation.id, undefined)).items[0]?.reaction;
    await put("heart", 2);
    await put("like", 1);
    expect(await seen()).toBe("heart");
    await put(null, 3);
    expect(await seen()).toBeNull();
  });
});
