import { parseAccept } from "hono/utils/accept";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Brotli's highest takes ten times as long for a twentieth less. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** What a browser may understand, the smallest first. */
const PACKERS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, BROTLI),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};
type Encoding = keyof typeof PACKERS;
const ENCODINGS = Object.keys(PACKERS) as Encoding[];

interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file that is packed once for each way of packing, when the first browser asks for it. */
export function packable(file: Buffer, type: string) {
  const plain = new Uint8Array(file);
  // Fonts are packed as they are.
  if (type.startsWith("font/")) return { plain, as: async () => ({ bytes: plain, headers: {} }) };
  const packed = new Map<Encoding, Promise<Packed>>();
  const as = async (accepted = ""): Promise<Packed> => {
    const encoding = ENCODINGS.find((one) => isAccepted(accepted, one));
    if (encoding === undefined) return { bytes: plain, headers: VARIES };
    const ready = packed.get(encoding) ?? pack(file, encoding);
    packed.set(encoding, ready);
    return await ready;
  };
  return { plain, as };
}

const VARIES = { vary: "accept-encoding" };

async function pack(file: Buffer, encoding: Encoding): Promise<Packed> {
  const bytes = new Uint8Array(await PACKERS[encoding](file));
  return { bytes, headers: { ...VARIES, "content-encoding": encoding } };
}

const isAccepted = (header: string, encoding: Encoding): boolean =>
  parseAccept(header).some(({ type, q }) => type.toLowerCase() === encoding && q > 0);
