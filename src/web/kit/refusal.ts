import { type ErrorKind, InnestoError } from "../../errors.ts";

const MENDED_IN_FORM: readonly ErrorKind[] = ["invalid", "conflict"];

/** Does the work; what it refuses, and a form can say, is handed back, anything else thrown on. */
export async function refusalOf(
  work: () => Promise<void>,
  kinds = MENDED_IN_FORM,
): Promise<InnestoError | null> {
  try {
    await work();
    return null;
  } catch (thrown) {
    if (thrown instanceof InnestoError && kinds.includes(thrown.kind)) return thrown;
    throw thrown;
  }
}

/** The status of a page that shows a refusal, or none. */
export const statusOfForm = (refused: InnestoError | null): 200 | 409 | 422 =>
  refused === null ? 200 : refused.kind === "conflict" ? 409 : 422;
