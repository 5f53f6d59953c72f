/**
 * Draws the sample files under samples/ that can be drawn in code: `node packages/zalo-sim/generate-samples.ts`.
 * The video and the two voice messages come from a media encoder; samples/README.md has the commands.
 */
import { writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { stickerSvg } from "./avatar.ts";
import { alley, letter, motorbike, nightStreet, screenshot } from "./sample-scenes.ts";

const folder = new URL("./samples/", import.meta.url);
const save = (name: string, bytes: Uint8Array) => writeFileSync(new URL(name, folder), bytes);

/** What a phone's camera writes into a picture, and what must never reach an officer's screen. */
function camera(serial: string, latitude: string, longitude: string) {
  return {
    IFD0: { Make: "Simulated", Model: "Phone 7", Artist: "Nguyen Van Mau", Software: "zalo-sim samples" },
    IFD2: {
      BodySerialNumber: serial,
      DateTimeOriginal: "2026:11:20 21:14:07",
      CameraOwnerName: "Nguyen Van Mau",
    },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: latitude, GPSLongitudeRef: "E", GPSLongitude: longitude },
  };
}

async function photo(name: string, svg: string, exif: ReturnType<typeof camera>): Promise<void> {
  const picture = sharp(Buffer.from(svg)).jpeg({ quality: 82 }).withExif(exif);
  save(name, await picture.toBuffer());
}

async function blinking(): Promise<Uint8Array> {
  const size = 120;
  const frames = ["#d92d20", "#ffd24d", "#1f6feb"].map((colour) =>
    sharp({ create: { width: size, height: size, channels: 3, background: colour } })
      .raw()
      .toBuffer(),
  );
  const raw = { width: size, height: size * frames.length, channels: 3 as const, pageHeight: size };
  return sharp(Buffer.concat(await Promise.all(frames)), { raw })
    .gif({ delay: [300, 300, 300], loop: 0 })
    .toBuffer();
}

/** One page that is one picture: Vietnamese letters without embedding a font. */
async function pdf(svg: string): Promise<Uint8Array> {
  const picture = await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
  const draw = "q 595 0 0 842 0 0 cm /Im0 Do Q";
  const image = "<< /Type /XObject /Subtype /Image /Width 827 /Height 1170 /ColorSpace /DeviceRGB";
  const objects: (string | Buffer)[][] = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im0 5 0 R >> >> >>",
    ],
    [`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`],
    [
      `${image} /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`,
      picture,
      "\nendstream",
    ],
    ["<< /Title (Don trinh bao) /Author (Nguyen Van Mau) /Producer (zalo-sim samples) >>"],
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  const size = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [at, object] of objects.entries()) {
    offsets.push(size());
    parts.push(
      Buffer.from(`${at + 1} 0 obj\n`),
      ...object.map((part) => Buffer.from(part)),
      Buffer.from("\nendobj\n"),
    );
  }
  const start = size();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(
    Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`),
    Buffer.from(`trailer\n<< /Size ${count} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** A zip archive without compression. */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text, "utf8");
    const path = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, tail, path]));
    bodies.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(bodies.length, 4);
  end.writeUInt16LE(bodies.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, listing, Buffer.from("PK\x05\x06"), end]);
}

/** A letter as Word writes it: beside the words its writer, their company, who remarked on it, and marks of each editing. */
function docx(lines: readonly string[]): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const pack = "http://schemas.openxmlformats.org/package/2006";
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const relations = (list: readonly [string, string][]): string =>
    `${xml}<Relationships xmlns="${pack}/relationships">${list
      .map(([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const part = (name: string, type: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${types}.${type}+xml"/>`;
  const paragraphs = lines
    .map((line) => `<w:p w:rsidR="00A1B2C3"><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join("");
  const remark = `<w:comment w:id="0" w:author="Nguyen Van Mau" w:initials="NVM" w:date="2026-11-20T21:14:00Z"><w:p><w:r><w:t>Xem lại giờ</w:t></w:r></w:p></w:comment>`;
  return zip({
    "[Content_Types].xml": `${xml}<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("document", "document.main")}${part("comments", "comments")}${part("settings", "settings")}</Types>`,
    "_rels/.rels": relations([
      [`${office}/officeDocument`, "word/document.xml"],
      [`${pack}/relationships/metadata/core-properties`, "docProps/core.xml"],
      [`${office}/extended-properties`, "docProps/app.xml"],
    ]),
    "word/document.xml": `${xml}<w:document ${word}><w:body>${paragraphs}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations([
      [`${office}/comments`, "comments.xml"],
      [`${office}/settings`, "settings.xml"],
    ]),
    "word/comments.xml": `${xml}<w:comments ${word}>${remark}</w:comments>`,
    "word/settings.xml": `${xml}<w:settings ${word}><w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids></w:settings>`,
    "docProps/core.xml": `${xml}<cp:coreProperties xmlns:cp="${pack}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Nguyen Van Mau</dc:creator></cp:coreProperties>`,
    "docProps/app.xml": `${xml}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Simulated Co.</Company></Properties>`,
  });
}

const lines = [
  "ĐƠN TRÌNH BÁO",
  "Kính gửi: Công an xã",
  "Tối 20/11, tại ngõ cạnh nhà văn hoá ấp 3,",
  "có hai người lạ bẻ khoá xe máy rồi bỏ chạy.",
  "Xin công an xem xét giúp bà con.",
];
await photo("pho-dem.jpg", nightStreet(), camera("SN-PHO-0017", "10/1 45/1 5051/100", "106/1 39/1 2382/100"));
await photo("ngo-nho.jpg", alley(), camera("SN-NGO-0023", "10/1 46/1 1242/100", "106/1 40/1 911/100"));
await photo("xe-may.jpg", motorbike(), camera("SN-XE-0031", "10/1 44/1 3117/100", "106/1 38/1 5530/100"));
save("man-hinh.png", await sharp(Buffer.from(screenshot())).png({ palette: true }).toBuffer());
save("nhap-nhay.gif", await blinking());
save("nhan-dan.png", await sharp(Buffer.from(stickerSvg)).png().toBuffer());
save("don-trinh-bao.pdf", await pdf(letter(lines)));
save("don-trinh-bao.docx", docx(lines));
