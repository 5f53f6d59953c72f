/** A JPEG without its EXIF segments: what Zalo does to pictures in photo mode, it is said. Anything else stays. */
export function withoutExif(bytes: Uint8Array): Uint8Array {
  const jpeg = Buffer.from(bytes);
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== 0xffd8) return bytes;
  const kept: Buffer[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1];
    // From the start of the scan on everything is picture.
    if (marker === 0xda) break;
    const end = at + 2 + jpeg.readUInt16BE(at + 2);
    if (marker !== 0xe1) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  kept.push(jpeg.subarray(at));
  return Buffer.concat(kept);
}
