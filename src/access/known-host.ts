import { isIP } from "node:net";

const WILDCARDS: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);

/** The name without its brackets, port or final dot, in lower case: "[::1]:8080" is "::1". */
const nameOf = (host: string): string =>
  (/^\[([^\]]*)\](?::\d+)?$/.exec(host)?.[1] ?? host.replace(/:\d+$/, ""))
    .replace(/\.$/, "")
    .toLowerCase();

/** Whether an address or name can only mean this machine. */
export function isLoopback(host: string): boolean {
  const name = nameOf(isIP(host) === 6 ? `[${host}]` : host);
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    name === "::1" ||
    (isIP(name) === 4 && name.startsWith("127."))
  );
}

/**
 * Whether a request's Host names this service. A web page elsewhere can make its own name resolve to
 * this machine (DNS rebinding) and then read what we answer, but it cannot make a browser send
 * another name than its own. Whoever listens on all addresses is reached by any of them, by number.
 */
export function isKnownHost(host: string, listeningOn: string): boolean {
  const name = nameOf(host);
  if (isLoopback(host) || name === listeningOn.toLowerCase()) return true;
  return WILDCARDS.has(listeningOn) && isIP(name) !== 0;
}
