import { mkdir, open, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ReadableStream } from "node:stream/web";
import { agrees, sha256Of } from "./checksum.ts";
import { arrivedDamaged, badStatus, hubUnreachable, notWritten } from "./failures.ts";
import { type Answer, askHub, type Repository } from "./hub.ts";
import { beginPart, dropPart, keptPart, type Part, partOf, sizeOf } from "./part.ts";

export type OnBytes = (loaded: number, total: number) => void;

export interface Fetched {
  readonly bytes: number;
  readonly sha256: string;
  /** The commit that it is of, where the hub tells. */
  readonly commit: string | null;
}

/**
 * Fetches a file of a model to its place in a folder, going on from what an earlier try has left
 * (RFC 9110, 14.2: Range, If-Range). A connection that breaks is taken up again as long as each try
 * brings more bytes. The file takes its name only whole, and if the hub stated a checksum, checked.
 * Throws `unavailable`; what has come by then is kept.
 */
export async function fetchFile(
  repository: Repository,
  file: string,
  folder: string,
  onBytes: OnBytes = () => {},
): Promise<Fetched> {
  const target = join(folder, file);
  await mkdir(dirname(target), { recursive: true });
  const answer = await receiveWhole(repository, file, target, onBytes);
  const part = partOf(target);
  if (answer.checksum !== null && !(await agrees(part, answer.checksum))) {
    await dropPart(target);
    throw arrivedDamaged(file, new URL(repository.hub).host);
  }
  const fetched = { bytes: await sizeOf(part), sha256: await sha256Of(part) };
  await rename(part, target);
  await dropPart(target);
  return { ...fetched, commit: answer.commit };
}

async function receiveWhole(
  repository: Repository,
  file: string,
  target: string,
  onBytes: OnBytes,
): Promise<Answer> {
  for (;;) {
    const before = await sizeOf(partOf(target));
    const answer = await askForRest(repository, file, await keptPart(target));
    try {
      await receive(answer, target, onBytes);
      return answer;
    } catch (cause) {
      if (isOfDisk(cause)) throw notWritten(target, cause);
      if ((await sizeOf(partOf(target))) > before) continue;
      throw hubUnreachable(new URL(answer.response.url).host, cause);
    }
  }
}

/** The rest of a part, or the whole where there is none or it is a part of something else. */
async function askForRest(
  repository: Repository,
  file: string,
  part: Part | null,
): Promise<Answer> {
  const range: Record<string, string> = part === null ? {} : { range: `bytes=${part.bytes}-` };
  if (part !== null && part.etag !== null) range["if-range"] = part.etag;
  const answer = await askHub(repository, file, range);
  const { status, url } = answer.response;
  if (status === 200 || (part !== null && continues(answer, part))) return answer;
  await answer.response.body?.cancel();
  // 416: the file is shorter by now; 206 of another file or place: a server that heeds no If-Range.
  if (part !== null && (status === 416 || status === 206))
    return await askForRest(repository, file, null);
  throw badStatus(repository.name, file, new URL(url).host, status);
}

const continues = ({ response, checksum, etag }: Answer, part: Part): boolean =>
  response.status === 206 &&
  checksum === part.checksum &&
  etag === part.etag &&
  startOf(response) === part.bytes;

/** Where in the file the answer's bytes begin. */
const startOf = ({ status, headers }: Response): number =>
  status === 206 ? Number(/^bytes (\d+)-/u.exec(headers.get("content-range") ?? "")?.[1]) : 0;

/** A connection's errors say nothing of files. */
const isOfDisk = (cause: unknown): cause is NodeJS.ErrnoException =>
  cause instanceof Error && "syscall" in cause && /^(?:open|write)$/u.test(String(cause.syscall));

async function receive(answer: Answer, target: string, onBytes: OnBytes): Promise<void> {
  const { response } = answer;
  const start = startOf(response);
  if (start === 0) await dropPart(target);
  await beginPart(target, answer);
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  let loaded = start;
  // Each chunk is written before the next is awaited: a stream between would lose what it holds.
  const part = await open(partOf(target), start === 0 ? "w" : "a");
  try {
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      await part.appendFile(chunk);
      loaded += chunk.byteLength;
      onBytes(loaded, Number.isNaN(length) ? 0 : start + length);
    }
  } finally {
    await part.close();
  }
  if (loaded < start + length) throw new Error(`${loaded} of ${start + length} bytes`);
}
