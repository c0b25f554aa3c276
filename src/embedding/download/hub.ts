import { hubRefuses, hubUnreachable } from "./failures.ts";

/** A place that hands out models as huggingface.co does, and one model there. */
export interface Repository {
  /** The hub's address, such as `https://huggingface.co`. */
  readonly hub: string;
  /** `owner/name`. */
  readonly name: string;
  /** A commit, or a branch. */
  readonly revision: string;
}

/** What came when a file was asked for, with what the hub said of it on the way. */
export interface Answer {
  readonly response: Response;
  /** SHA-256 of a large file, or Git's SHA-1 of a small one, in hexadecimal; null: not told. */
  readonly checksum: string | null;
  /** The strong validator of whoever gives the bytes (RFC 9110, 8.8.3); null: none. */
  readonly etag: string | null;
  /** The commit that the revision stands for; null: not told. */
  readonly commit: string | null;
}

const MOST_REDIRECTS = 5;
const CHECKSUM = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;

/**
 * Asks for a file of a model. A hub tells its checksum and commit with the redirect that leads to the
 * bytes elsewhere, so redirects are followed here, one by one. Compressed answers are declined: a part
 * of one could not be continued. Throws `unavailable` when nobody answers; any status comes back.
 */
export async function askHub(
  { hub, name, revision }: Repository,
  file: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  let url = new URL(`${name}/resolve/${revision}/${file}`, hub.endsWith("/") ? hub : `${hub}/`);
  let checksum: string | null = null;
  let commit: string | null = null;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const response = await ask(url, headers);
    commit ??= response.headers.get("x-repo-commit");
    checksum ??= statedChecksum(response.headers);
    const location = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || location === null)
      return { response, checksum, commit, etag: strongTag(response.headers.get("etag")) };
    await response.body?.cancel();
    url = new URL(location, url);
  }
  throw hubRefuses(name, file, url.host, { it: "troppi rinvii", en: "too many redirects" });
}

async function ask(url: URL, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: "manual",
      headers: { ...headers, "accept-encoding": "identity" },
    });
  } catch (cause) {
    throw hubUnreachable(url.host, cause);
  }
}

/** The tag of a file is its checksum on a hub alone, which names the commit beside it. */
function statedChecksum(headers: Headers): string | null {
  const own = headers.has("x-repo-commit") ? headers.get("etag") : null;
  const tag = (headers.get("x-linked-etag") ?? own)?.replace(/^(?:W\/)?"|"$/gu, "") ?? "";
  return CHECKSUM.test(tag) ? tag : null;
}

const strongTag = (etag: string | null): string | null =>
  etag === null || etag.startsWith("W/") ? null : etag;
