import { inflateRawSync } from "node:zlib";

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** The end record is followed by a comment of at most this length. */
const LONGEST_COMMENT = 65_535;
const DEFLATED = 8;

/** A file in an archive, by the line that the central directory has of it. */
export interface ArchivePart {
  /** What it says to unpack to. */
  readonly bytes: number;
  readonly packedBytes: number;
  readonly method: number;
  readonly offset: number;
}

/**
 * The files of a ZIP archive, by its central directory (PKWARE APPNOTE 4.3.12 and 4.3.16); undefined where it has
 * none. The reader of spreadsheets goes by the same lines and no others.
 */
export function archiveParts(zip: Buffer): readonly ArchivePart[] | undefined {
  const end = endRecord(zip);
  if (end === undefined) return undefined;
  let offset = zip.readUInt32LE(end + 16);
  const parts: ArchivePart[] = [];
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (offset + ENTRY_BYTES > zip.length || zip.readUInt32LE(offset) !== ENTRY_SIGNATURE)
      return undefined;
    parts.push({
      method: zip.readUInt16LE(offset + 10),
      packedBytes: zip.readUInt32LE(offset + 20),
      bytes: zip.readUInt32LE(offset + 24),
      offset: zip.readUInt32LE(offset + 42),
    });
    const name = zip.readUInt16LE(offset + 28);
    const extra = zip.readUInt16LE(offset + 30);
    const comment = zip.readUInt16LE(offset + 32);
    offset += ENTRY_BYTES + name + extra + comment;
  }
  return parts;
}

/**
 * What a file of an archive holds.
 *
 * @throws RangeError where it unpacks to more than it says, or does not lie in the archive
 */
export function unpacked(zip: Buffer, { method, packedBytes, bytes, offset }: ArchivePart): Buffer {
  const name = zip.readUInt16LE(offset + 26);
  const extra = zip.readUInt16LE(offset + 28);
  const start = offset + LOCAL_BYTES + name + extra;
  const packed = zip.subarray(start, start + packedBytes);
  // Of no bytes there is nothing to unpack, and zlib takes no limit of none.
  if (method !== DEFLATED || bytes === 0) return packed;
  return inflateRawSync(packed, { maxOutputLength: bytes });
}

function endRecord(zip: Buffer): number | undefined {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT);
  for (let at = zip.length - END_BYTES; at >= first; at--) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return undefined;
}
