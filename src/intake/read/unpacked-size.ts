const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** The end record is followed by a comment of at most this length. */
const LONGEST_COMMENT = 65_535;

export interface UnpackedSize {
  readonly bytes: number;
  readonly parts: number;
}

/**
 * What a ZIP archive says it unpacks to, in bytes and files, by its central directory (PKWARE APPNOTE
 * 4.3.12 and 4.3.16); undefined where it has none. The reader of spreadsheets allocates by the same
 * figures and no more, so an archive that lies about them is cut short, not unpacked.
 */
export function unpackedSize(zip: Buffer): UnpackedSize | undefined {
  const end = endRecord(zip);
  if (end === undefined) return undefined;
  let offset = zip.readUInt32LE(end + 16);
  let bytes = 0;
  const parts = zip.readUInt16LE(end + 10);
  for (let left = parts; left > 0; left--) {
    if (offset + ENTRY_BYTES > zip.length || zip.readUInt32LE(offset) !== ENTRY_SIGNATURE)
      return undefined;
    bytes += zip.readUInt32LE(offset + 24);
    const name = zip.readUInt16LE(offset + 28);
    const extra = zip.readUInt16LE(offset + 30);
    const comment = zip.readUInt16LE(offset + 32);
    offset += ENTRY_BYTES + name + extra + comment;
  }
  return { bytes, parts };
}

function endRecord(zip: Buffer): number | undefined {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= first; at--) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return undefined;
}
