import * as mupdf from "mupdf";
import { type Cleaned, NOTHING_MORE, refused } from "./cleaned.ts";
import { withoutNotes } from "./jpeg.ts";

const MOST_PAGES = 40;
const MOST_BYTES = 24 * 1024 * 1024;
/** The longer side of a page in pixels: A4 at 150 dots an inch. */
const SIDE = 1754;
const THUMB_SIDE = 360;
const QUALITY = 80;

type Drawn = { jpeg: Buffer; width: number; height: number };

/**
 * A paper as pictures of its pages, and a new document made of these pictures: no text layer, name, script, form, file
 * inside, earlier version or layer that is switched off can survive.
 */
export async function papersOf(bytes: Buffer, type = "application/pdf"): Promise<Cleaned> {
  const paper = mupdf.Document.openDocument(bytes, type);
  if (paper.needsPassword()) return refused("locked");
  const page_count = paper.countPages();
  if (page_count === 0) return refused("broken");
  const pages: Drawn[] = [];
  let size = 0;
  for (let n = 0; n < Math.min(page_count, MOST_PAGES) && size < MOST_BYTES; n += 1) {
    const drawn = draw(paper, n, SIDE);
    size += drawn.jpeg.length;
    pages.push(drawn);
  }
  return {
    ok: true,
    ...NOTHING_MORE,
    mime: "application/pdf",
    bytes: bound(pages),
    width: pages[0]?.width ?? null,
    height: pages[0]?.height ?? null,
    thumb: draw(paper, 0, THUMB_SIDE).jpeg,
    pages: pages.map((page) => page.jpeg),
    page_count,
  };
}

function draw(paper: mupdf.Document, number: number, side: number): Drawn {
  const page = paper.loadPage(number);
  const [left, top, right, bottom] = page.getBounds();
  const scale = side / Math.max(right - left, bottom - top, 1);
  const picture = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true);
  const drawn = {
    jpeg: Buffer.from(picture.asJPEG(QUALITY, false)),
    width: picture.getWidth(),
    height: picture.getHeight(),
  };
  picture.destroy();
  page.destroy();
  return drawn;
}

/** A document whose pages are pictures. */
function bound(pages: readonly Drawn[]): Buffer {
  const made = new mupdf.PDFDocument();
  for (const { jpeg, width, height } of pages) {
    const scale = 842 / Math.max(width, height);
    const [wide, high] = [width * scale, height * scale];
    const picture = made.addImage(new mupdf.Image(jpeg));
    const resources = made.addObject({ XObject: { P: picture } });
    made.insertPage(
      -1,
      made.addPage([0, 0, wide, high], 0, resources, `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`),
    );
  }
  return Buffer.from(made.saveToBuffer("compress").asUint8Array());
}

/** What may tell who made a paper, when, with what, and what may act by itself. */
const TELLING = [
  "Metadata",
  "PieceInfo",
  "LastModified",
  "AF",
  "EmbeddedFiles",
  "JavaScript",
  "OpenAction",
  "AA",
  "XFA",
  "Perms",
  "Thumb",
];
const TELLING_IN_NOTES = ["T", "M", "CreationDate", "NM", "RC", "A", "AA"];

/**
 * An officer's paper as it goes out: text stays text, but author, times, programs, scripts, files inside and earlier
 * versions are gone, also from the pictures in it.
 */
export function rewritten(bytes: Buffer): Cleaned {
  const paper = mupdf.Document.openDocument(bytes, "application/pdf").asPDF();
  if (paper === null) return refused("broken");
  if (paper.needsPassword()) return refused("locked");
  const page_count = paper.countPages();
  const trailer = paper.getTrailer();
  trailer.delete("Info");
  trailer.delete("ID");
  for (let number = 1; number < paper.countObjects(); number += 1) {
    const object = paper.newIndirect(number);
    if (!object.isDictionary() && !object.isStream()) continue;
    for (const key of TELLING) object.delete(key);
    if (object.get("Type").toString() === "/Annot" && object.get("Subtype").toString() !== "/Link")
      for (const key of TELLING_IN_NOTES) object.delete(key);
    if (object.isStream() && object.get("Filter").toString() === "/DCTDecode")
      object.writeRawStream(withoutNotes(Buffer.from(object.readRawStream().asUint8Array())));
  }
  const made = paper.saveToBuffer("garbage=deduplicate,compress,decrypt");
  return {
    ok: true,
    ...NOTHING_MORE,
    mime: "application/pdf",
    bytes: Buffer.from(made.asUint8Array()),
    page_count,
  };
}
