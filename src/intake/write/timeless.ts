/** ZIP's own marks and places, as PKWARE's APPNOTE 6.3 has them (4.3.7, 4.3.12, 4.3.16). */
const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** The first day that a ZIP can name, 1 January 1980, at midnight. */
const NO_TIME = 0x00210000;

/** A ZIP without the moment at which it was packed, in place: the same content gives the same bytes. */
export function timeless(zip: Buffer): Buffer {
  let end = zip.length - END_BYTES;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new RangeError("not a ZIP");
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    zip.writeUInt32LE(NO_TIME, at + 12);
    zip.writeUInt32LE(NO_TIME, zip.readUInt32LE(at + 42) + 10);
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    at += ENTRY_BYTES + name! + extra! + comment!;
  }
  return zip;
}
