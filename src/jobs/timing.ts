const SECOND = 1000;

/** How patient the workers are, in milliseconds. */
export interface Timing {
  /** Between two looks into the queue. */
  readonly pollMs: number;
  /** Between two signs of life. */
  readonly beatMs: number;
  /** Without a sign of life for so long, a worker has lost its jobs. */
  readonly leaseMs: number;
  /** Before a job is tried again for the first time; then twice as long each time. */
  readonly retryMs: number;
  /** A worker that is told to stop lets its jobs go on for so long, then hands them back. */
  readonly drainMs: number;
}

/**
 * A dead worker's job is taken up after at most leaseMs + beatMs + pollMs, which is 41 s: within a
 * minute. A lease outlives two signs of life that are late or lost.
 */
export const TIMING: Timing = {
  pollMs: SECOND,
  beatMs: 10 * SECOND,
  leaseMs: 30 * SECOND,
  retryMs: 5 * SECOND,
  drainMs: 5 * SECOND,
};
