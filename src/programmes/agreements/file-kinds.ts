import { type Bilingual, InnestoError } from "../../errors.ts";

const MEBIBYTE = 2 ** 20;

/** The largest file that is kept with an agreement; the database holds to the same. */
export const LARGEST_ATTACHMENT_BYTES = 5 * MEBIBYTE;
/** Files of one agreement. */
export const MOST_ATTACHMENTS = 20;
const LONGEST_NAME = 150;

interface FileKind {
  readonly type: string;
  /** Whether the first bytes are those of such a file. */
  readonly begins: (content: Uint8Array) => boolean;
}

const startsWith =
  (...bytes: readonly number[]) =>
  (content: Uint8Array): boolean =>
    bytes.every((byte, at) => content[at] === byte);

const ZIP = startsWith(0x50, 0x4b, 0x03, 0x04);
/** A DER sequence with a long length, or its Base64: a text that was signed digitally. */
const SIGNED = (content: Uint8Array): boolean =>
  [startsWith(0x30, 0x80), startsWith(0x30, 0x82), startsWith(0x30, 0x83)].some((is) =>
    is(content),
  ) || /^(-----BEGIN |MII)/.test(Buffer.from(content.subarray(0, 11)).toString("latin1"));

const OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What may be kept, by its ending. */
const KINDS: Readonly<Record<string, FileKind>> = {
  pdf: { type: "application/pdf", begins: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d) },
  p7m: { type: "application/pkcs7-mime", begins: SIGNED },
  docx: { type: OFFICE, begins: ZIP },
  odt: { type: "application/vnd.oasis.opendocument.text", begins: ZIP },
  jpg: { type: "image/jpeg", begins: startsWith(0xff, 0xd8, 0xff) },
  jpeg: { type: "image/jpeg", begins: startsWith(0xff, 0xd8, 0xff) },
  png: { type: "image/png", begins: startsWith(0x89, 0x50, 0x4e, 0x47) },
};

/** The endings of what may be kept, for a form: `.pdf,.p7m,…`. */
export const KEPT_ENDINGS: string = Object.keys(KINDS)
  .map((ending) => `.${ending}`)
  .join(",");

const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** The media type of a kept file, by its name. */
export const mediaTypeOf = (name: string): string =>
  KINDS[endingOf(name)]?.type ?? "application/octet-stream";

/** A file's name without the folders and the control characters that a sender may have put before or into it. */
export const plainName = (name: string): string =>
  name
    .replace(/^.*[/\\]/s, "")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}"]/gu, "")
    .trim();

/** @throws InnestoError `invalid` for a file that is too large, empty, of a kind that is not kept, or is not what its name says */
export function requireKeepable(name: string, content: Uint8Array): void {
  const kind = Object.hasOwn(KINDS, endingOf(name)) ? KINDS[endingOf(name)] : undefined;
  if (kind === undefined) throw refused(UNKNOWN);
  if (name.length > LONGEST_NAME) throw refused(LONG_NAME);
  if (content.length === 0) throw refused(EMPTY);
  if (content.length > LARGEST_ATTACHMENT_BYTES) throw refused(TOO_LARGE);
  if (!kind.begins(content)) throw refused(OTHER);
}

const refused = (words: Bilingual) => new InnestoError("invalid", words);

const UNKNOWN: Bilingual = {
  it: "Questo tipo di file non si può allegare: sono ammessi PDF, P7M, DOCX, ODT, JPG e PNG.",
  en: "A file of this kind cannot be attached: PDF, P7M, DOCX, ODT, JPG and PNG can.",
};
const LONG_NAME: Bilingual = {
  it: `Il nome del file supera ${LONGEST_NAME} caratteri: abbrevialo.`,
  en: `The file's name is longer than ${LONGEST_NAME} characters: shorten it.`,
};
const EMPTY: Bilingual = { it: "Il file è vuoto.", en: "The file is empty." };
export const TOO_LARGE: Bilingual = {
  it: "Il file supera 5 MB: mandane uno più piccolo.",
  en: "The file is larger than 5 MB: send a smaller one.",
};
const OTHER: Bilingual = {
  it: "Il contenuto del file non è quello che il suo nome dice.",
  en: "The file's content is not what its name says.",
};
