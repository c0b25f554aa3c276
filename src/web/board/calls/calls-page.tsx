import { type Call, callList } from "../../../rounds/board/call-list.ts";
import type { ReportFigures } from "../../../rounds/report.ts";
import { requireFiguresOf } from "../../../rounds/run-of-round.ts";
import type { WebDeps } from "../../deps.ts";
import { roundPage } from "../../round/frame.tsx";
import { type Ctx, newPages, speaker } from "../../visit.ts";
import { RUN, runRequest } from "../run-request.ts";
import { CallCard } from "./call-card.tsx";
import { callFirst, CALLS } from "./words.ts";

/** As many as somebody calls in a morning. */
const FIRST = 5;

/** Which hosts to ask for one more seat, those who would bring most first. */
export const callsRoutes = ({ db: service }: WebDeps) =>
  newPages().get(`${RUN}/posti`, async (c) => {
    const { db, ...at } = runRequest(c, service);
    const { actor, round } = at;
    const { report, calls } = await db.as(actor, async (tx) => {
      const { report: found } = await requireFiguresOf(tx, actor.programme, round, at.run);
      return { report: found, calls: await callList(tx, actor.programme, found.seatValues) };
    });
    const say = speaker(c);
    return roundPage(
      c,
      { actor, round, title: CALLS.title },
      <>
        <p class="lead">{say(CALLS.lead)}</p>
        {calls.length === 0 ? (
          <p>{say(report.seatsReckoned ? CALLS.none : CALLS.unreckoned)}</p>
        ) : (
          <Lists c={c} calls={calls} />
        )}
        <Limits c={c} report={report} />
      </>,
    );
  });

const Lists = ({ c, calls }: { readonly c: Ctx; readonly calls: readonly Call[] }) => {
  const say = speaker(c);
  const [first, rest] = [calls.slice(0, FIRST), calls.slice(FIRST)];
  return (
    <>
      <h2>{say(callFirst(first.length))}</h2>
      <ol class="calls">
        {first.map((call) => (
          <CallCard c={c} call={call} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary>
            {say(CALLS.rest)} ({rest.length})
          </summary>
          <ol class="calls" start={FIRST + 1}>
            {rest.map((call) => (
              <CallCard c={c} call={call} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
};

const Limits = ({ c, report }: { readonly c: Ctx; readonly report: ReportFigures }) => {
  const say = speaker(c);
  if (report.groupValues.length === 0) return null;
  return (
    <>
      <h2>{say(CALLS.limits)}</h2>
      <ul>
        {report.groupValues.map(({ sentence }) => (
          <li>{say(sentence)}</li>
        ))}
      </ul>
    </>
  );
};
