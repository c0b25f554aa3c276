import type { Part } from "../../access/visitor.ts";
import { type InnestoError, type Issue, placeInWords } from "../../errors.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { Issues } from "../problem-page.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { SendForm } from "./import-page.tsx";
import { ReportTable } from "./report-table.tsx";
import type { Trial } from "./trial.ts";
import { IMPORT, moreFaults } from "./words.ts";

/** What the files would do, with the button that does it; or what is wrong with them. */
export function trialPage(c: Ctx, actor: Part, trial: Trial) {
  const say = speaker(c);
  const at = `/p/${actor.programme}/importa`;
  const crumbs = [{ href: at, label: say(IMPORT.title) }];
  return renderPage(
    c,
    { title: say(IMPORT.trial), menu: menuOf(c, actor, "import"), crumbs },
    <>
      <h1>{say(IMPORT.trial)}</h1>
      {"refused" in trial ? (
        <Refused c={c} at={at} refused={trial.refused} />
      ) : (
        <>
          <p class="lead">{say(IMPORT.sound)}</p>
          <ReportTable c={c} report={trial.report} />
          {trial.report.warnings.length > 0 && (
            <>
              <h2>{say(IMPORT.warnings)}</h2>
              <Issues c={c} issues={trial.report.warnings} />
            </>
          )}
          <form method="post" action={`${at}/applica`} class="actions">
            <button class="btn btn-primary">{say(IMPORT.apply)}</button>
          </form>
        </>
      )}
      <h2>{say("refused" in trial ? IMPORT.again422 : IMPORT.again)}</h2>
      <SendForm c={c} programme={actor.programme} />
    </>,
  );
}

/** So many faults stand in the page; all of them in the workbook. */
const SHOWN = 100;

const Refused = ({
  c,
  at,
  refused: { text, issues },
}: {
  readonly c: Ctx;
  readonly at: string;
  readonly refused: InnestoError;
}) => {
  const say = speaker(c);
  const canBeMarked = issues.some(({ row }) => row !== undefined);
  return (
    <>
      <p class="lead">{say(text)}</p>
      <p>{say(IMPORT.nothingWritten)}</p>
      {canBeMarked && (
        <>
          <p>{say(IMPORT.markedHow)}</p>
          <p class="actions">
            <a class="btn btn-primary" href={`${at}/da-correggere.xlsx`}>
              {say(IMPORT.marked)}
            </a>
          </p>
        </>
      )}
      {issues.length > 0 && <FaultTable c={c} issues={issues.slice(0, SHOWN)} />}
      {issues.length > SHOWN && <p>{say(moreFaults(issues.length - SHOWN))}</p>}
    </>
  );
};

const FaultTable = ({ c, issues }: { readonly c: Ctx; readonly issues: readonly Issue[] }) => {
  const say = speaker(c);
  const [where, found, expected, next] = [
    say(IMPORT.where),
    say(IMPORT.found),
    say(IMPORT.expected),
    say(IMPORT.next),
  ];
  return (
    <table class="table stacked">
      <caption class="visually-hidden">{say(IMPORT.faults)}</caption>
      <thead>
        <tr>
          {[where, found, expected, next].map((title) => (
            <th scope="col">{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <tr>
            <th scope="row">{placeInWords(issue, c.get("language"))}</th>
            <td data-label={found}>{say(issue.found)}</td>
            <td data-label={expected}>{say(issue.expected)}</td>
            <td data-label={next}>{say(issue.next)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
