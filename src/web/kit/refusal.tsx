import { type ErrorKind, InnestoError } from "../../errors.ts";
import { Issues } from "../problem-page.tsx";
import { type Ctx, speaker } from "../visit.ts";

/** What came of something that may be refused for a reason that a person can do something about. */
export type Tried<T> =
  | { readonly done: T; readonly refused: null }
  | { readonly done: null; readonly refused: InnestoError };

const TOLD: readonly ErrorKind[] = ["invalid", "conflict", "infeasible", "notFound"];
/** What whoever fills in a form can mend in it. */
const MENDED_IN_FORM: readonly ErrorKind[] = ["invalid", "conflict"];

/** Does it, and hands a refusal of these kinds back to be told on the page that asked; anything else is thrown on. */
export async function tried<T>(work: () => Promise<T>, told = TOLD): Promise<Tried<T>> {
  try {
    return { done: await work(), refused: null };
  } catch (thrown) {
    if (!(thrown instanceof InnestoError) || !told.includes(thrown.kind)) throw thrown;
    return { done: null, refused: thrown };
  }
}

/** Only the refusal, of work that gives nothing back. */
export const refusalOf = async (
  work: () => Promise<void>,
  told = MENDED_IN_FORM,
): Promise<InnestoError | null> => (await tried(work, told)).refused;

/** What is wrong with a form that was sent, by field. */
export type Wrong = Readonly<Record<string, string>>;

/** The status of a page that tells a refusal above its form, or what is wrong beside its fields. */
export function statusOf(refused: InnestoError | null, wrong: Wrong | null = null) {
  if (refused !== null) return refused.kind === "conflict" ? 409 : 422;
  return wrong === null || Object.keys(wrong).length === 0 ? 200 : 422;
}

/** A refusal above the form that it is about. */
export const Refusal = ({ c, error }: { readonly c: Ctx; readonly error: InnestoError | null }) =>
  error === null ? null : (
    <div class="alert alert-danger" role="alert">
      <p>{speaker(c)(error.text)}</p>
      {error.issues.length > 0 && <Issues c={c} issues={error.issues} />}
    </div>
  );
