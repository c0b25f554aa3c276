const UTF8 = new TextDecoder("utf-8", { fatal: true });
const UTF16_MARK = [0xff, 0xfe];

/** Windows-1252 from 0x80 to 0x9F; elsewhere it is Latin 1. */
const BYTES_80_TO_9F = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
// oxlint-disable-next-line no-control-regex -- these very characters are replaced
const FROM_80_TO_9F = /[\u0080-\u009F]/g;

/**
 * Text of a file: UTF-8 with or without its mark, UTF-16 by its mark, else Windows-1252, which
 * Italian spreadsheets write; no text in it is by chance valid UTF-8 once it has an accent.
 */
export function decodeText(bytes: Uint8Array): string {
  if (UTF16_MARK.every((byte, at) => bytes[at] === byte))
    return new TextDecoder("utf-16le").decode(bytes);
  try {
    return UTF8.decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** Node 20's own decoder of that name takes it for Latin 1, and loses dashes, quotes and euros. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(FROM_80_TO_9F, (sign) => BYTES_80_TO_9F[sign.charCodeAt(0) - 0x80]!);
