import { zipSync } from "fflate";
import { type Cleaned, NOTHING_MORE, type OfficeMime, type Purpose, refused } from "./cleaned.ts";
import { picturePart } from "./office-picture.ts";
import { cleanTypes, cleanXml, keptRelations, readXml, writeXml } from "./office-xml.ts";
import { isPicturePart, isXmlPart, ownerOf, partsOf, relationsOf } from "./office-parts.ts";
import { papersOf } from "./pdf.ts";

const TYPES = "[Content_Types].xml";
const ROOT = "_rels/.rels";
/** One moment for every part: an archive also says when each was written. */
const MTIME = new Date(1980, 0, 2);

/**
 * An Office file packed anew from the parts that hold what is read: text, tables, styles, pictures. Who wrote and changed
 * it and when, the company, templates, comments' authors, marks of each editing, small pictures, programs, other files
 * inside and whatever is fetched from outside have no way in. Pictures are drawn anew.
 */
export async function cleanOffice(bytes: Buffer, mime: OfficeMime, purpose: Purpose): Promise<Cleaned> {
  const parts = partsOf(bytes);
  if (parts === "too_heavy") return refused("too_heavy");
  const made = new Map<string, Uint8Array>();
  for (const [name, part] of parts) {
    if (!isPicturePart(name)) continue;
    const picture = await picturePart(name, part);
    if (picture !== null) made.set(name, picture);
  }
  const kept = new Set([...made.keys(), ...[...parts.keys()].filter(isXmlPart)]);
  const relations = new Map<string, Set<string>>();
  for (const [name, part] of parts) {
    const owner = ownerOf(name);
    if (owner === null || (name !== ROOT && !kept.has(owner))) continue;
    const document = readXml(part);
    relations.set(owner, keptRelations(document, owner, kept));
    made.set(name, writeXml(document));
  }
  for (const name of kept) {
    const part = parts.get(name);
    if (part === undefined || made.has(name)) continue;
    const document = readXml(part);
    cleanXml(document, relations.get(name) ?? new Set());
    made.set(name, writeXml(document));
  }
  // readers of Word files expect relations, even none
  for (const name of ["word/document.xml"])
    if (made.has(name) && !made.has(relationsOf(name)))
      made.set(relationsOf(name), writeXml(readXml(NO_RELATIONS)));
  const types = parts.get(TYPES);
  if (types === undefined || !made.has(ROOT)) return refused("broken");
  const list = readXml(types);
  cleanTypes(list, new Set(made.keys()));
  const packed = zipSync(
    Object.fromEntries(
      [[TYPES, writeXml(list)], ...made].map(([name, part]) => [name, [part, { mtime: MTIME }]]),
    ),
    { level: 6 },
  );
  const clean = Buffer.from(packed);
  if (purpose === "send") return { ok: true, ...NOTHING_MORE, mime, bytes: clean };
  const drawn = await drawnPages(clean, mime);
  return { ok: true, ...NOTHING_MORE, ...drawn, mime, bytes: clean };
}

const NO_RELATIONS = Buffer.from(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
);

/** What MuPDF cannot lay out is only saved. */
async function drawnPages(clean: Buffer, mime: OfficeMime) {
  try {
    const drawn = await papersOf(clean, mime);
    if (!drawn.ok) return {};
    const { thumb, pages, page_count, width, height } = drawn;
    return { thumb, pages, page_count, width, height };
  } catch {
    return {};
  }
}
