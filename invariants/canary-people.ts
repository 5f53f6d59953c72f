import { DatabaseSync } from "node:sqlite";
import sharp from "sharp";
import { film, letter, paper, voice } from "./canary-media.ts";
import type { World } from "./canary-world.ts";
import type { Quarry } from "./hunt.ts";

/** Every word that tells who somebody is begins with the first, every word that somebody writes with the second. */
const WHO = "qzxwvk";
const SAID = "vqjxtk";
export const PEOPLE = 200;

/** What becomes of all that they send: nothing of it is held. */
export const SENT_MEDIA = {
  "image/jpeg": PEOPLE / 2,
  "application/pdf": PEOPLE / 8,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": PEOPLE / 8,
  "video/mp4": PEOPLE / 8,
  "audio/mp4": 8,
  "audio/wav": 8,
  "audio/mpeg": 9,
};

export type Planted = { id: string; n: number; said: string; sent: string[] };

const four = (n: number): string => String(n).padStart(4, "0");

/** A picture whose metadata, comment and tail tell who took it. */
async function picture(n: number): Promise<Buffer> {
  const mark = `${WHO}${n}`;
  const drawn = await sharp({
    create: {
      width: 48,
      height: 36,
      channels: 3,
      background: { r: n, g: (n * 7) % 256, b: (n * 13) % 256 },
    },
  })
    .jpeg()
    .withExif({
      IFD0: {
        Artist: `${mark}artist`,
        Copyright: `${mark}copyright`,
        Make: `${mark}make`,
        Model: `${mark}model`,
      },
      IFD2: { BodySerialNumber: `${mark}serial`, UserComment: `${mark}comment` },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 53/1 0/1", GPSMapDatum: `${mark}datum` },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>${mark}xmp</rdf></x:xmpmeta>`)
    .toBuffer();
  const note = Buffer.from(`${mark}note`);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, note.length + 2]), note]);
  return Buffer.concat([drawn.subarray(0, 2), comment, drawn.subarray(2), Buffer.from(`${mark}tail`)]);
}

/** What people with odd numbers send: films, voices, papers, letters. */
function thing(mark: string, n: number): { kind: "video" | "audio" | "file"; bytes: Buffer; name: string } {
  switch (n % 8) {
    case 1:
      return { kind: "file", bytes: paper(mark), name: "don.pdf" };
    case 3:
      return { kind: "video", bytes: film(mark), name: "quay.mp4" };
    case 5:
      return { kind: "audio", ...voice(mark, n) };
    default:
      return { kind: "file", bytes: letter(mark), name: "thu.docx" };
  }
}

async function hand(world: World, person: string, bytes: Buffer, name: string): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  const { asset_id } = await world.call<{ asset_id: string }>("POST", `/people/${person}/assets`, form);
  return asset_id;
}

/** One person does what people do, and every field of theirs is a marker. */
export async function plant(world: World, n: number): Promise<Planted> {
  const mark = `${WHO}${n}`;
  const said = `${SAID}${n}`;
  const { id } = await world.call<{ id: string }>("POST", "/people", {
    name: `Nguyễn Thị ${mark}ten`,
    phone: `8499173${four(n)}`,
    avatar: `https://s120-ava-talk.zadn.vn/${mark}avatar.jpg`,
    minor: n % 11 === 0,
  });
  const sent: string[] = [];
  const send = async (message: Record<string, unknown>): Promise<void> => {
    const { msg_ids } = await world.call<{ msg_ids: string[] }>("POST", `/people/${id}/messages`, message);
    sent.push(...msg_ids);
  };
  if (n % 4 === 0) await world.call("POST", `/people/${id}/follow`);
  await send({ kind: "text", text: `Có đánh bạc ăn tiền ở nhà ${said}a ấp 3` });
  if (n % 2 === 0) {
    const photo = await hand(world, id, await picture(n), `${mark}anh.jpg`);
    await send({ kind: "image", asset_id: photo, text: `ảnh chụp ở ${said}b` });
  } else {
    const { kind, bytes, name } = thing(mark, n);
    await send({ kind, asset_id: await hand(world, id, bytes, `${mark}${name}`) });
  }
  if (n % 3 !== 0) await send({ kind: "business_card", text: `8499174${four(n)}` });
  await world.call("POST", `/people/${id}/submit-info`, {
    name: `${mark}hoten`,
    phone: `8499175${four(n)}`,
    address: `${mark}diachi`,
    ward: `${mark}xa`,
    city: `${mark}tinh`,
  });
  if (n % 5 === 0) await send({ kind: "location", latitude: 10.5 + n / 1000, longitude: 106.4 });
  if (n % 6 === 0)
    await world.call("POST", `/people/${id}/calls`, { outcome: n % 12 === 0 ? "missed" : "finished" });
  if (n % 7 === 0) await world.call("POST", `/people/${id}/seen`);
  if (n % 9 === 0) await world.call("POST", `/people/${id}/withdraw`);
  if (n % 8 === 0) await world.call("POST", `/people/${id}/unfollow`);
  return { id, n, said, sent };
}

/** Who calls the duty phone or comes to the counter, in all that the form asks. */
export function callerOf(n: number): Record<string, string> {
  const mark = `${WHO}${n}`;
  return {
    phone: `099176${four(n)}`,
    name: `Trần Văn ${mark}goi`,
    id_number: `0${mark}cccd`,
    residence: `${mark}noio`,
  };
}

/** What must be found nowhere: who they are; and what they said. */
export function quarryOf(world: World, people: readonly Planted[]): { who: Quarry; said: Quarry } {
  const state = new DatabaseSync(world.simulator.file, { readOnly: true });
  const relations = state.prepare("select user_id, user_id_by_app from relation").all();
  state.close();
  const ids = relations.flatMap((one) => [String(one["user_id"]), String(one["user_id_by_app"])]);
  const phones = people.flatMap(({ n }) =>
    ["99173", "99174", "99175", "99176"].map((head) => `${head}${four(n)}`),
  );
  return {
    who: {
      words: [WHO],
      digits: new Set(phones),
      ids: new Set([...ids, ...people.map((one) => one.id)].map((id) => id.slice(-15))),
    },
    said: { words: [SAID], digits: new Set(), ids: new Set() },
  };
}
