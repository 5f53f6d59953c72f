/** A JPEG without what programs and cameras note in it (EXIF, XMP, comments); its pixels stay as they are. */
export function withoutNotes(jpeg: Buffer): Buffer {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return jpeg;
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== SCAN) {
    const marker = jpeg[at + 1] ?? 0;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (!isNote(marker)) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xd9]));
  kept.push(jpeg.subarray(at, last < at ? jpeg.length : last + 2));
  return Buffer.concat(kept);
}

const SCAN = 0xda;
/** APP14 says how colours are to be read. */
const isNote = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
