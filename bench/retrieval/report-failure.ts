import { errorInWords, toInnestoError } from "../../src/errors.ts";

/** Says what went wrong on standard error and leaves its exit status. */
export function reportFailure(thrown: unknown): void {
  const error = toInnestoError(thrown);
  console.error(errorInWords(error, "en"));
  process.exitCode = error.exitStatus;
}
