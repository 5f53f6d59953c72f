import type { PersonMessage } from "./acts.ts";
import type { PersonSend, SendKind } from "./control-api.ts";
import { withoutExif } from "./exif.ts";
import { blobBytes, checksumOf, findBlob, insertBlob, insertMedia } from "./media.store.ts";
import type { BlobRow } from "./media.store.ts";
import type { StoredAttachment } from "./message.store.ts";
import { sampleBytes, thumbOf } from "./samples.ts";
import { kindOf, sniff } from "./sniff.ts";
import type { MediaKind } from "./sniff.ts";
import type { World } from "./world.ts";
import { ControlRefusal } from "./zalo-error.ts";

function refuse(code: string, message: string): ControlRefusal {
  return new ControlRefusal(400, code, message);
}

/** A sample becomes a stored file at its first use; its id is its name. */
function sampleBlob(world: World, name: string): BlobRow {
  const id = `sample:${name}`;
  const known = findBlob(world.db, id);
  if (known !== undefined) return known;
  const bytes = sampleBytes(name);
  if (bytes === null) throw refuse("unknown_sample", "no such sample");
  const mime = sniff(bytes);
  insertBlob(world.db, { mime, name, kind: kindOf(mime), bytes }, id);
  return { id, mime, name, kind: kindOf(mime), size: bytes.length };
}

function chosenBlobs(world: World, send: PersonSend): BlobRow[] {
  const samples = [...(send.samples ?? []), ...(send.sample === undefined ? [] : [send.sample])];
  const assets = [...(send.asset_ids ?? []), ...(send.asset_id === undefined ? [] : [send.asset_id])];
  const uploaded = assets.map((id) => {
    const blob = findBlob(world.db, id);
    if (blob === undefined) throw refuse("unknown_asset", "no such asset");
    return blob;
  });
  return [...samples.map((name) => sampleBlob(world, name)), ...uploaded];
}

/** Photo mode loses EXIF when the switch says so; sent as a file, a picture is never touched. */
function asSent(world: World, kind: MediaKind, blob: BlobRow): BlobRow {
  if (kind !== "image" || world.switches().imageExif === "keep") return blob;
  const id = `${blob.id}:bare`;
  const known = findBlob(world.db, id);
  if (known !== undefined) return known;
  const bytes = withoutExif(blobBytes(world.db, blob.id));
  insertBlob(world.db, { mime: blob.mime, name: blob.name, kind: blob.kind, bytes }, id);
  return { ...blob, id, size: bytes.length };
}

function attach(world: World, kind: MediaKind, chosen: BlobRow): StoredAttachment {
  const blob = asSent(world, kind, chosen);
  const until = world.now() + world.switches().mediaUrlTtlMs;
  const media = insertMedia(world.db, blob.id, until);
  const thumbName = thumbOf(blob.name);
  const thumb =
    kind === "video" && thumbName !== null
      ? insertMedia(world.db, sampleBlob(world, thumbName).id, until)
      : undefined;
  const checksum = kind === "file" ? { checksum: checksumOf(world.db, blob.id) } : {};
  return {
    kind,
    media,
    name: blob.name,
    size: blob.size,
    mime: blob.mime,
    ...checksum,
    ...(thumb === undefined ? {} : { thumb }),
  };
}

function withMedia(world: World, send: PersonSend, kind: SendKind): PersonMessage[] {
  const blobs = chosenBlobs(world, send);
  if (blobs.length === 0) throw refuse("nothing_chosen", "a sample or an asset is needed");
  if (kind !== "album" && blobs.length > 1) throw refuse("too_many", "only an album has several files");
  const fixed = kind === "album" ? null : (kind as MediaKind);
  return blobs.map((blob, at) => {
    const sort = fixed ?? (blob.kind as MediaKind);
    if (fixed !== null && fixed !== "file" && blob.kind !== fixed)
      throw refuse("wrong_kind", `this is no ${fixed}`);
    const caption = at === 0 && send.text !== undefined && send.text !== "" ? { text: send.text } : {};
    return { kind: sort, ...caption, attachments: [attach(world, sort, blob)] };
  });
}

function plain(world: World, send: PersonSend, kind: SendKind): PersonMessage {
  const text = send.text ?? "";
  switch (kind) {
    case "location": {
      const { latitude, longitude } = send;
      if (latitude === undefined || longitude === undefined)
        throw refuse("no_place", "latitude and longitude are needed");
      return { kind, attachments: [{ kind, latitude, longitude }] };
    }
    case "sticker": {
      const url = `${world.baseUrl}/_sim/samples/nhan-dan.png`;
      return { kind, attachments: [{ kind, sticker_id: text === "" ? "20421" : text, url }] };
    }
    case "link": {
      const url = /https?:\/\/\S+/.exec(text)?.[0];
      if (url === undefined) throw refuse("no_link", "the text holds no address");
      return { kind, text, attachments: [{ kind, url, title: text.slice(0, 80), description: "" }] };
    }
    case "business_card": {
      const phone = text === "" ? "84900000000" : text;
      const qrCodeUrl = `${world.baseUrl}/_sim/sticker.svg`;
      const description = JSON.stringify({ phone, qrCodeUrl });
      return { kind, attachments: [{ kind, url: qrCodeUrl, title: phone, description }] };
    }
    default: {
      if (text === "") throw refuse("empty", "a text is needed");
      return { kind: "text", text };
    }
  }
}

function guessKind(send: PersonSend): SendKind {
  if (send.kind !== undefined) return send.kind;
  if (send.latitude !== undefined) return "location";
  const several = [...(send.samples ?? []), ...(send.asset_ids ?? [])];
  if (several.length > 0) return "album";
  return "text";
}

const mediaKinds: ReadonlySet<string> = new Set(["image", "album", "gif", "video", "audio", "file"]);

/** What one press on "send" becomes: an album is as many messages as it has pictures. */
export function composeMessages(world: World, send: PersonSend): PersonMessage[] {
  if (send.button !== undefined) return [{ kind: "text", text: send.button, hidden: send.hidden === true }];
  const isSingleFile = send.kind === undefined && (send.sample !== undefined || send.asset_id !== undefined);
  const single = isSingleFile ? chosenBlobs(world, send)[0] : undefined;
  const kind = single === undefined ? guessKind(send) : (single.kind as SendKind);
  const messages = mediaKinds.has(kind) ? withMedia(world, send, kind) : [plain(world, send, kind)];
  return messages.map((message) => ({ ...message, quote_msg_id: send.quote_msg_id }));
}
