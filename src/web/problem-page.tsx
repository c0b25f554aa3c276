import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Issue } from "../errors.ts";
import type { PageProblem } from "./problem-of.ts";
import { renderPage } from "./layout/layout.tsx";
import { LAYOUT } from "./layout/words.ts";
import { type Ctx, speaker } from "./visit.ts";

/** What went wrong, as a page: in the visitor's language, with every fault and what to do about it. */
export function problemPage(c: Ctx, problem: PageProblem) {
  const say = speaker(c);
  return renderPage(
    c,
    { title: say(LAYOUT.problem) },
    <>
      <h1>{say(LAYOUT.problem)}</h1>
      <p class="lead">{say(problem.text)}</p>
      {problem.issues.length > 0 && <Issues c={c} issues={problem.issues} />}
      {problem.status !== 401 && <p>{say(LAYOUT.whatNow)}</p>}
      <p>
        {problem.status === 401 ? (
          <a class="btn btn-primary" href="/accesso">
            {say(LAYOUT.signIn)}
          </a>
        ) : (
          <a href="/">{say(LAYOUT.home)}</a>
        )}
      </p>
    </>,
    problem.status as ContentfulStatusCode,
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
