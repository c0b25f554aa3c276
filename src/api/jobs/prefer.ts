const WAIT = /(?:^|,)\s*wait\s*=\s*"?(\d{1,9})"?\s*(?=$|[,;])/i;

/** A connection that is held for longer is cut by many a proxy. */
const LONGEST_S = 60;

/**
 * How many seconds a client would rather wait than be told to come back: `Prefer: wait=N` (RFC 7240,
 * section 4.3), a minute at most. 0 without that wish, or where it cannot be read: a preference is
 * never an error.
 */
export const preferredWait = (header: string | undefined): number =>
  Math.min(Number(WAIT.exec(header ?? "")?.[1] ?? 0), LONGEST_S);
