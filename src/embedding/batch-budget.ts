import { availableParallelism, totalmem } from "node:os";

/** What one batch of texts may ask of a machine. */
export interface BatchBudget {
  /** Tokens, padding included: with more, the cores are no busier and the others wait longer. */
  readonly tokens: number;
  readonly bytes: number;
}

export interface Machine {
  readonly cores: number;
  readonly memoryBytes: number;
}

const TOKENS_PER_CORE = 2048;
/** The service, its database and other threads need the rest. */
const SHARE_OF_MEMORY = 1 / 16;
/** Of the larger models: ten activations of 1,024 numbers each; 16 heads' attention, twice. */
const BYTES_PER_TOKEN = 10 * 1024 * 4;
const BYTES_PER_TOKEN_SEEN = 16 * 2 * 4;

/** The machine that this runs on, or as much of it as its container has. */
export function thisMachine(): Machine {
  // Without a limit it is 0 or far above what there is.
  const limit = process.constrainedMemory();
  const memoryBytes = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return { cores: availableParallelism(), memoryBytes };
}

export function batchBudget({ cores, memoryBytes }: Machine): BatchBudget {
  return { tokens: cores * TOKENS_PER_CORE, bytes: memoryBytes * SHARE_OF_MEMORY };
}

/** Whether so many texts, all padded to so many tokens, are within the budget. */
export function fits({ tokens, bytes }: BatchBudget, texts: number, width: number): boolean {
  const all = texts * width;
  return all <= tokens && all * (BYTES_PER_TOKEN + BYTES_PER_TOKEN_SEEN * width) <= bytes;
}
