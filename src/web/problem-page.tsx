import { InnestoError, type Issue } from "../errors.ts";
import { renderPage } from "./layout/layout.tsx";
import { LAYOUT } from "./layout/words.ts";
import { type Ctx, speaker } from "./visit.ts";

const STATUSES = [401, 403, 404, 409, 422, 500, 503] as const;
type Status = (typeof STATUSES)[number];

const statusOf = ({ httpStatus }: InnestoError): Status =>
  STATUSES.find((s) => s === httpStatus) ?? 422;

/** What went wrong, as a page: in the visitor's language, with every fault and what to do about it. */
export function problemPage(c: Ctx, error: InnestoError) {
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(LAYOUT.problem) },
    <>
      <h1>{say(LAYOUT.problem)}</h1>
      <p class="lead">{say(error.text)}</p>
      {error.issues.length > 0 && <Issues c={c} issues={error.issues} />}
      <p>{say(LAYOUT.whatNow)}</p>
      <p>
        <a href="/">{say(LAYOUT.home)}</a>
      </p>
    </>,
    statusOf(error),
  );
}

/** Faults as a list: where, what was found, what was expected, what to do. */
export const Issues = ({ c, issues }: { readonly c: Ctx; readonly issues: readonly Issue[] }) => {
  const say = speaker(c);
  return (
    <ul>
      {issues.map((issue) => (
        <li>
          <strong>{placeOf(issue)}</strong> {say(LAYOUT.found)}: {say(issue.found)};{" "}
          {say(LAYOUT.expected)}: {say(issue.expected)}. {say(issue.next)}
        </li>
      ))}
    </ul>
  );
};

const placeOf = ({ file, sheet, row, column, path }: Issue): string =>
  [file, sheet, row, column, path].filter((part) => part !== undefined).join(" · ");
