import type { InnestoError } from "../../errors.ts";
import { Issues } from "../problem-page.tsx";
import { type Ctx, speaker } from "../visit.ts";

/** Why a form could not be saved, above it. */
export const Refused = ({
  c,
  refused,
}: {
  readonly c: Ctx;
  readonly refused: InnestoError | null;
}) =>
  refused === null ? null : (
    <div class="alert alert-danger" role="alert">
      <p>{speaker(c)(refused.text)}</p>
      {refused.issues.length > 0 && <Issues c={c} issues={refused.issues} />}
    </div>
  );
