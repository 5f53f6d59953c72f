import { readFileSync } from "node:fs";
import { zipSync } from "fflate";

/** Films, voices and papers whose every place for a note tells who made them; each is a file that plays or opens. */

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../packages/zalo-sim/samples/${name}`, import.meta.url));

/** Overwrites what stands there, so that every length stays right. */
function overwrite(bytes: Buffer, words: readonly string[], mark: string): void {
  for (const word of words) {
    const told = Buffer.from(mark.padEnd(word.length, "x").slice(0, word.length));
    for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) told.copy(bytes, at);
  }
}

function box(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

/** Place, maker, model, encoder, notes between the pictures, and boxes that nobody reads. */
export function film(mark: string): Buffer {
  const bytes = sample("quay-lai.mp4");
  overwrite(bytes, ["+10.7640+106.6563/", "Simulated", "x264 - core 164 r3095", "Lavc59.37.100"], mark);
  const place = Buffer.concat([Buffer.from([0, 18, 0x15, 0xc7]), Buffer.from(`${mark}place`)]);
  return Buffer.concat([
    bytes,
    box("udta", box("\xa9xyz", place)),
    box("uuid", Buffer.from(`${mark}${"u".repeat(16)}`)),
    box("free", Buffer.from(`${mark}free`)),
  ]);
}

export function voice(mark: string, n: number): { bytes: Buffer; name: string } {
  if (n % 3 === 0) {
    const bytes = sample("ghi-am.m4a");
    overwrite(bytes, ["Nguyen Van Mau", "Lavc59.37.100"], mark);
    return { bytes: Buffer.concat([bytes, box("uuid", Buffer.from(`${mark}tail`))]), name: "a.m4a" };
  }
  if (n % 3 === 1)
    return { bytes: Buffer.concat([sample("ghi-am.amr"), Buffer.from(`${mark}tail`)]), name: "a.amr" };
  return { bytes: mp3(mark), name: "a.mp3" };
}

/** A second of silence, between a note before it (ID3v2) and one behind (ID3v1). */
function mp3(mark: string): Buffer {
  const text = Buffer.concat([Buffer.from([3]), Buffer.from(`${mark}artist`)]);
  const head = Buffer.alloc(10);
  head.write("TPE1", 0, "latin1");
  head.writeUInt32BE(text.length, 4);
  const frame = Buffer.concat([head, text]);
  const id3 = Buffer.concat([
    Buffer.from("ID3\x03\x00\x00\x00\x00\x00", "latin1"),
    Buffer.from([frame.length]),
    frame,
  ]);
  const silence = Buffer.alloc(104);
  Buffer.from([0xff, 0xfb, 0x10, 0xc4]).copy(silence);
  const old = Buffer.alloc(128);
  old.write(`TAG${mark}title`, 0, "latin1");
  return Buffer.concat([id3, ...Array.from({ length: 40 }, () => silence), old]);
}

export function paper(mark: string): Buffer {
  return Buffer.from(
    [
      "%PDF-1.7",
      "1 0 obj <</Type /Catalog /Pages 2 0 R /Metadata 6 0 R>> endobj",
      "2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj",
      `3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Annots [5 0 R]>> endobj`,
      `4 0 obj <</Author (${mark}author) /Creator (${mark}creator) /Title (${mark}title)>> endobj`,
      `5 0 obj <</Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (${mark}remark)>> endobj`,
      `6 0 obj <</Type /Metadata /Subtype /XML /Length ${mark.length + 3}>> stream`,
      `${mark}xmp`,
      "endstream endobj",
      "trailer <</Root 1 0 R /Info 4 0 R>>",
      `%%EOF ${mark}tail\n`,
    ].join("\n"),
  );
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export function letter(mark: string): Buffer {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  return Buffer.from(
    zipSync(
      {
        "[Content_Types].xml": text(
          `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        ),
        "_rels/.rels": text(
          `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${OFFICE}/${mark}" Target="docProps/core.xml"/></Relationships>`,
        ),
        "word/document.xml": text(
          `<!--${mark}--><w:document xmlns:w="${WORD}"><w:body><w:p w:rsidR="${mark}rsid"><w:ins w:id="1" w:author="${mark}author" w:date="2026-01-01T00:00:00Z"><w:r><w:t>thư</w:t></w:r></w:ins></w:p></w:body></w:document>`,
        ),
        "docProps/core.xml": text(`<a>${mark}creator</a>`),
        "docProps/custom.xml": text(`<a>${mark}custom</a>`),
        "customXml/item1.xml": text(`<a>${mark}item</a>`),
      },
      { level: 0 },
    ),
  );
}
