import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

export const COMMIT = "0123456789abcdef0123456789abcdef01234567";

/** What a hub, or the line to it, may do otherwise. */
interface Manners {
  /** Breaks off each answer after so many bytes of its body, as soon as they have been kept. */
  breakAfter?: number;
  /** Where the parts that are kept lie. */
  modelsFolder?: string;
  /** Never gives a byte of a large file from here on, however often it is asked. */
  cutAt?: number;
  /** Answers every request with this status. */
  status?: number;
  /** Whole files alone, whatever range is asked for. */
  withoutRanges?: boolean;
  /** Gives ranges without a look at If-Range. */
  careless?: boolean;
  /** States neither checksums nor commits, like a plain file server. */
  plain?: boolean;
  /** Swaps the first byte of what it sends. */
  damaging?: boolean;
}

interface Asked {
  readonly url: string;
  readonly range: string | undefined;
}

/**
 * A hub on this machine that serves a folder as huggingface.co does: a redirect that states commit
 * and checksum, then the bytes from another path, by ranges.
 */
export async function localHub(folder: string) {
  const manners: Manners = {};
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", range: request.headers.range });
    answer(folder, manners, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { hub, manners, asked, close };
}

const hashOf = (algorithm: string, ...parts: (string | Buffer)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash(algorithm)).digest("hex");

function answer(
  folder: string,
  manners: Manners,
  { url = "", headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const { status, plain } = manners;
  const path = join(folder, url.replace("/bytes", "").replace(/\/resolve\/[^/]+/u, ""));
  if (status !== undefined || !existsSync(path))
    return void response.writeHead(status ?? 404).end();
  const content = readFileSync(path);
  const { cutAt: _, ...others } = manners;
  const own = path.endsWith(".onnx") ? manners : others;
  const part = `${url.replace("/bytes", "").replace(/\/resolve\/[^/]+/u, "")}.part`;
  const kept = (): number =>
    statSync(join(manners.modelsFolder ?? "", part), { throwIfNoEntry: false })?.size ?? 0;
  if (plain === true || url.startsWith("/bytes"))
    return give(content, own, headers, response, kept);
  const checksum = path.endsWith(".onnx")
    ? { "x-linked-etag": `"${hashOf("sha256", content)}"` }
    : { etag: `"${hashOf("sha1", `blob ${content.length}\0`, content)}"` };
  const location = `/bytes${url}`;
  response.writeHead(302, { location, "x-repo-commit": COMMIT, ...checksum }).end();
}

function give(
  content: Buffer,
  manners: Manners,
  headers: IncomingMessage["headers"],
  response: ServerResponse,
  kept: () => number,
): void {
  const etag = `"v-${hashOf("md5", content)}"`;
  const heeded = manners.careless === true || headers["if-range"] === etag;
  const wanted = manners.withoutRanges !== true && heeded ? headers.range : undefined;
  const start = Number(/^bytes=(\d+)-$/u.exec(wanted ?? "")?.[1] ?? 0);
  const size = content.length;
  if (start >= size) return void response.writeHead(416).end();
  const range = { "content-range": `bytes ${start}-${size - 1}/${size}` };
  const body = Buffer.from(content.subarray(start));
  if (manners.damaging === true) body[0]! ^= 1;
  response.writeHead(wanted === undefined ? 200 : 206, {
    etag,
    "content-length": body.length,
    ...(wanted !== undefined && range),
  });
  const cut = manners.cutAt === undefined ? Infinity : Math.max(0, manners.cutAt - start);
  const sent = Math.min(cut, manners.breakAfter ?? Infinity);
  if (sent >= body.length) return void response.end(body);
  response.flushHeaders();
  response.write(body.subarray(0, sent));
  const timer = setInterval(() => {
    if (kept() < start + sent && sent > 0) return;
    clearInterval(timer);
    response.destroy();
  }, 2);
}
