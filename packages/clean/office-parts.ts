import { unzipSync } from "fflate";

const MOST_PARTS = 2_000;
const MOST_BYTES = 160 * 1024 * 1024;
const MOST_XML = 24 * 1024 * 1024;

const XML = [
  /^word\/(?:document|styles|numbering|settings|fontTable|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/,
  /^xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet\d*|tables\/table\d*|comments\d*|comments\/comment\d*)\.xml$/,
  /^xl\/drawings\/(?:drawing\d*\.xml|vmlDrawing\d*\.vml)$/,
  /^ppt\/(?:presentation|tableStyles)\.xml$/,
  /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[a-zA-Z]+\d*\.xml$/,
  /^(?:word|xl|ppt)\/theme\/theme\d*\.xml$/,
  /^(?:word|xl|ppt)\/charts\/(?:chart|style|colors)\d*\.xml$/,
  /^(?:word|xl|ppt)\/diagrams\/(?:data|layout|quickStyle|colors|drawing)\d*\.xml$/,
];
const PICTURE = /^(?:word|xl|ppt)\/media\/[\w-]+\.(?:jpe?g|png|gif)$/i;
const RELATIONS = /^((?:[\w-]+\/)*)_rels\/([\w.-]*)\.rels$/;

export const isXmlPart = (name: string): boolean => XML.some((kind) => kind.test(name));
export const isPicturePart = (name: string): boolean => PICTURE.test(name);

/** The part whose relations these are; of the whole file's: an empty name. Null: no relations. */
export function ownerOf(name: string): string | null {
  const found = RELATIONS.exec(name);
  return found === null ? null : `${found[1] ?? ""}${found[2] ?? ""}`;
}

export function relationsOf(name: string): string {
  const at = name.lastIndexOf("/") + 1;
  return `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
}

/** What a relation of a part leads to, as a name in the archive. */
export function resolved(owner: string, target: string): string {
  const base = owner.slice(0, owner.lastIndexOf("/") + 1);
  const way = target.startsWith("/") ? target.slice(1) : base + target;
  const steps: string[] = [];
  for (const step of way.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Opens the parts that may be kept and no other; nothing is unpacked of an archive that says it is enormous. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> | "too_heavy" {
  let count = 0;
  let size = 0;
  const wants = (name: string): boolean =>
    name === "[Content_Types].xml" || ownerOf(name) !== null || isXmlPart(name) || isPicturePart(name);
  const opened = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count += 1;
      if (count > MOST_PARTS || !wants(name)) return false;
      size += originalSize;
      if (!isPicturePart(name) && originalSize > MOST_XML) size = Number.POSITIVE_INFINITY;
      return size <= MOST_BYTES;
    },
  });
  if (count > MOST_PARTS || size > MOST_BYTES) return "too_heavy";
  return new Map(Object.entries(opened));
}
