import sharp from "sharp";

const OPTIONS = { limitInputPixels: 80_000_000, failOn: "error" } as const;

/** A picture inside a paper, drawn anew in its own format; null: it cannot be, and is left out. */
export async function picturePart(name: string, bytes: Uint8Array): Promise<Uint8Array | null> {
  const picture = sharp(bytes, OPTIONS).autoOrient();
  const format = name.toLowerCase().replace(/^.*\./, "");
  try {
    if (format === "png") return await picture.png().toBuffer();
    if (format === "gif") return await picture.gif().toBuffer();
    return await picture.flatten({ background: "#ffffff" }).jpeg({ quality: 84 }).toBuffer();
  } catch {
    return null;
  }
}
