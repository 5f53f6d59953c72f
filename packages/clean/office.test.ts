import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanFile } from "./clean-file.ts";

const MARK = "KENGCANARY";
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);

async function photo(): Promise<Uint8Array> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: "#224466" } })
    .jpeg()
    .withExif({ IFD0: { Artist: MARK } })
    .toBuffer();
}

/** A letter with everything in it that Word writes beside the words. */
async function letter(more: Record<string, Uint8Array> = {}): Promise<Buffer> {
  const picture = await photo();
  const relations = (list: string): Uint8Array =>
    xml(`<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`);
  const relation = (id: string, type: string, target: string, mode = ""): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode === "" ? "" : ` TargetMode="${mode}"`}/>`;
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": xml(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      ),
      "_rels/.rels": relations(
        relation("rId1", "officeDocument", "word/document.xml") +
          relation("rId2", "metadata/core-properties", "docProps/core.xml") +
          relation("rId3", "metadata/thumbnail", "docProps/thumbnail.jpeg"),
      ),
      "docProps/core.xml": xml(
        `<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:creator>${MARK}</dc:creator></cp:coreProperties>`,
      ),
      "docProps/app.xml": xml(`<Properties><Company>${MARK}</Company></Properties>`),
      "docProps/thumbnail.jpeg": picture,
      "customXml/item1.xml": xml(`<who>${MARK}</who>`),
      "word/people.xml": xml(`<w15:people xmlns:w15="z"><w15:person w15:author="${MARK}"/></w15:people>`),
      "word/embeddings/oleObject1.bin": strToU8(MARK),
      "word/media/image1.jpeg": picture,
      "word/settings.xml": xml(
        `<w:settings xmlns:w="${W}" xmlns:r="${R}"><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00${MARK}"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="${MARK}"/></w:docVars></w:settings>`,
      ),
      "word/_rels/settings.xml.rels": relations(
        relation("rId1", "attachedTemplate", `file:///D:/thu/${MARK}/Normal.dotm`, "External"),
      ),
      "word/comments.xml": xml(
        `<w:comments xmlns:w="${W}"><w:comment w:id="0" w:author="${MARK}" w:initials="${MARK}" w:date="2026-01-01T00:00:00Z"><w:p><w:r><w:t>xem lại</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
      "word/document.xml": xml(
        `<!-- ${MARK} --><w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:wp="wp" xmlns:o="o" xmlns:v="v"><w:body>` +
          `<w:p w:rsidR="00${MARK}"><w:ins w:id="1" w:author="${MARK}" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Đơn trình báo</w:t></w:r></w:ins></w:p>` +
          `<w:p><w:r><w:instrText> INCLUDEPICTURE "http://evil.example/${MARK}.png" </w:instrText></w:r></w:p>` +
          `<w:p><w:hyperlink r:id="rId5"><w:r><w:t>chữ trong đường dẫn</w:t></w:r></w:hyperlink></w:p>` +
          `<w:p><w:r><w:object><o:OLEObject r:id="rId3"/></w:object><v:imagedata r:id="rId4" o:title="${MARK}"/></w:r></w:p>` +
          `<w:p><w:r><w:drawing><wp:docPr id="1" name="${MARK}.jpg" descr="D:/anh/${MARK}.jpg"/></w:drawing></w:r></w:p>` +
          `</w:body></w:document>`,
      ),
      "word/_rels/document.xml.rels": relations(
        relation("rId2", "image", "media/image1.jpeg") +
          relation("rId3", "oleObject", "embeddings/oleObject1.bin") +
          relation("rId4", "image", `http://evil.example/${MARK}.png`, "External") +
          relation("rId5", "hyperlink", `file:///D:/thu/${MARK}/a.docx`, "External"),
      ),
      ...more,
    }),
  );
}

describe("cleaning of Office files", () => {
  it("keeps the words and nothing that tells who wrote them, when, from where", async () => {
    for (const purpose of ["show", "send"] as const) {
      const cleaned = await cleanFile(await letter(), purpose);
      if (!cleaned.ok) throw new Error(cleaned.reason);
      expect(cleaned.mime).toContain("wordprocessingml");
      const parts = unzipSync(cleaned.bytes);
      for (const part of Object.values(parts)) {
        expect(strFromU8(part)).not.toContain(MARK);
        expect(Buffer.from(part).includes(Buffer.from(MARK, "utf16le"))).toBe(false);
      }
      const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
      expect(document).toContain("Đơn trình báo");
      expect(document).toContain("chữ trong đường dẫn");
      expect(document).not.toMatch(/evil|OLEObject|rsid|2026-01-01/);
      expect(strFromU8(parts["word/comments.xml"] ?? new Uint8Array())).toContain("xem lại");
      expect(Object.keys(parts).filter((name) => /docProps|customXml|people|embeddings/.test(name))).toEqual(
        [],
      );
      expect(cleaned.pages).toHaveLength(purpose === "show" ? 1 : 0);
    }
  });

  it("gives up an archive that unpacks to more than a paper can hold, before it is unpacked", async () => {
    const bomb = await letter({ "word/styles.xml": new Uint8Array(25 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(256 * 1024);
    expect(await cleanFile(bomb, "show")).toEqual({ ok: false, reason: "too_heavy" });
  });

  it("does not follow what a part declares for itself, and takes a damaged one for broken", async () => {
    const laughs = xml(
      `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="${W}">&b;</w:document>`,
    );
    for (const part of [laughs, xml("<w:document><w:body>"), strToU8("not xml")])
      expect(await cleanFile(await letter({ "word/document.xml": part }), "show")).toEqual({
        ok: false,
        reason: "broken",
      });
    const whole = await letter();
    expect(await cleanFile(whole.subarray(0, whole.length - 300), "show")).toEqual({
      ok: false,
      reason: "broken",
    });
  });

  it("refuses an archive that only calls itself an Office file", async () => {
    const archive = Buffer.from(zipSync({ "a.exe": strToU8("MZ program") }));
    expect(await cleanFile(archive, "show")).toEqual({ ok: false, reason: "type_refused" });
    expect(await cleanFile(archive, "send")).toEqual({ ok: false, reason: "type_refused" });
  });
});
