import { type Document, DOMParser, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";
import { resolved } from "./office-parts.ts";

const WORD = /wordprocessingml\/(?:2006\/)?main$/;
const RELATION_ATTRIBUTES = /officeDocument\/(?:2006\/)?relationships$/;

/** Elements that tell who, when, where from, or that fetch by themselves. By their local names. */
const TELLING = new Set([
  "rsids",
  "docVars",
  "docId",
  "attachedTemplate",
  "dataBinding",
  "saveThroughXslt",
  "mailMerge",
  "absPath",
  "fileSharing",
  "fileRecoveryPr",
  "customWorkbookViews",
  "webPublishing",
  "creationId",
  "externalReferences",
  "externalData",
  "revisionPtr",
  "documentProtection",
  "writeProtection",
  "modifyVerifier",
]);
const TELLING_ATTRIBUTES =
  /^(?:rsid\w*|paraId|textId|uid|codeName|userName|userId|providerId|dateUtc|lastEdited|lowestEdited|rupBuild|descr|gfxdata)$/;
/** Fields of Word that name somebody or fetch something. What they last showed is text, and stays. */
const TELLING_FIELDS =
  /\b(?:INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|LINK|AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|TEMPLATE|DOCPROPERTY|DOCVARIABLE|EMBED|IMPORT|DATABASE)\b/i;

/** Where a link may lead that somebody presses: not into a folder with somebody's name. */
const PRESSED = /^(?:https?|mailto|tel):/i;
/** What these hold is read, also when what they led to is gone. */
const STAYS_ALONE = new Set(["hyperlink", "hlinkClick", "pageSetup"]);

/** Refuses declarations of its own: no entity is made, none is fetched. */
export function readXml(bytes: Uint8Array): Document {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  const text = new TextDecoder(label).decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error("declares something of its own");
  const parser = new DOMParser({
    onError: (level) => {
      if (level !== "warning") throw new Error("not XML");
    },
  });
  return parser.parseFromString(text, "text/xml");
}

export function writeXml(document: Document): Uint8Array {
  const root = document.documentElement;
  if (root === null) throw new Error("empty");
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return Buffer.from(head + new XMLSerializer().serializeToString(root as unknown as Node));
}

/** Every element, from the outside in. */
function elementsOf(document: Document): Element[] {
  const found: Element[] = [];
  const waiting: Element[] = document.documentElement === null ? [] : [document.documentElement];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    found.push(one);
    for (let child = one.lastChild; child !== null; child = child.previousSibling)
      if (child.nodeType === 1) waiting.push(child as Element);
  }
  return found;
}

const attributesOf = (element: Element) => Array.from(element.attributes);
const remove = (node: Node): void => void node.parentNode?.removeChild(node);

/**
 * Leaves the relations that lead to parts which are kept, and links that somebody may press. Returns the names of those
 * that are gone, by which the part calls what is no longer there.
 */
export function keptRelations(document: Document, owner: string, kept: ReadonlySet<string>): Set<string> {
  const gone = new Set<string>();
  for (const one of elementsOf(document)) {
    if (one.localName !== "Relationship") continue;
    const isOutside = one.getAttribute("TargetMode") === "External";
    const stays = isOutside
      ? (one.getAttribute("Type") ?? "").endsWith("/hyperlink") &&
        PRESSED.test(one.getAttribute("Target") ?? "")
      : kept.has(resolved(owner, one.getAttribute("Target") ?? ""));
    if (stays) continue;
    gone.add(one.getAttribute("Id") ?? "");
    remove(one);
  }
  return gone;
}

export function cleanTypes(document: Document, kept: ReadonlySet<string>): void {
  for (const one of elementsOf(document))
    if (one.localName === "Override" && !kept.has((one.getAttribute("PartName") ?? "").slice(1))) remove(one);
}

/** Takes out of a part what tells who made it. `gone`: relations that are no longer there. */
export function cleanXml(document: Document, gone: ReadonlySet<string>): void {
  dropRemarks(document);
  for (const one of elementsOf(document)) {
    if (TELLING.has(one.localName ?? "")) {
      remove(one);
      continue;
    }
    const attributes = attributesOf(one);
    const lost = attributes.filter(({ namespaceURI, value }) => isRelation(namespaceURI) && gone.has(value));
    if (lost.length > 0 && !STAYS_ALONE.has(one.localName ?? "")) {
      remove(one);
      continue;
    }
    for (const attribute of lost) one.removeAttributeNode(attribute);
    for (const attribute of attributes) if (!lost.includes(attribute)) cleanAttribute(one, attribute);
    cleanWords(one);
  }
}

const isRelation = (space: string | null): boolean => space !== null && RELATION_ATTRIBUTES.test(space);
const isWord = (space: string | null): boolean => space !== null && WORD.test(space);

type Attribute = ReturnType<typeof attributesOf>[number];

function cleanAttribute(element: Element, attribute: Attribute): void {
  const name = attribute.localName ?? attribute.name;
  if (TELLING_ATTRIBUTES.test(name)) element.removeAttributeNode(attribute);
  else if (isWord(attribute.namespaceURI) && name === "date") element.removeAttributeNode(attribute);
  // both are asked for
  else if (isWord(attribute.namespaceURI) && (name === "author" || name === "initials")) attribute.value = "";
  // names of pictures are names of files; VML calls them titles
  else if (name === "name" && (element.localName === "cNvPr" || element.localName === "docPr"))
    attribute.value = "";
  else if ((name === "title" || name === "alt" || name === "href") && isPicture(element))
    element.removeAttributeNode(attribute);
  else if (name === "instr" && TELLING_FIELDS.test(attribute.value)) attribute.value = "";
}

const isPicture = (element: Element): boolean =>
  ["imagedata", "shape", "cNvPr", "docPr", "fill"].includes(element.localName ?? "");

function cleanWords(element: Element): void {
  const isAuthor =
    element.localName === "author" && element.parentNode?.nodeName.endsWith("authors") === true;
  const isField = element.localName === "instrText" && TELLING_FIELDS.test(element.textContent ?? "");
  if (isAuthor || isField) element.textContent = "";
}

/** Remarks and instructions inside XML are read by nobody who reads the paper. */
function dropRemarks(node: Node): void {
  const waiting: Node[] = [node];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop())
    for (let child = one.firstChild; child !== null;) {
      const next: Node | null = child.nextSibling;
      if (child.nodeType === 7 || child.nodeType === 8) remove(child);
      else waiting.push(child);
      child = next;
    }
}
