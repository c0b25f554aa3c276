import { reportModels } from "../../collaborations/report/models.ts";
import { reportFor } from "../../collaborations/report/shown.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { day } from "../kit/figures.ts";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { asking, newPages, speaker } from "../visit.ts";
import { askedReport, queryOf } from "./asked.ts";
import { Completing } from "./completing.tsx";
import { FileLinks } from "./file-links.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { ReportForm } from "./report-form.tsx";
import type { Shown } from "./shown.ts";
import { REPORT, REPORT_DONE } from "./words.ts";

/** A report on a period: targets, numbers, what is missing. Whoever funds the programme reads the numbers alone. */
export const reportPage = ({ db, today }: WebDeps) =>
  newPages().get("/p/:programme/rendicontazione", async (c) => {
    const { actor } = asking(c, db, ["coordinator", "funder"]);
    const asked = askedReport(c, today());
    const report = await reportFor(db, actor, asked.model, asked.period);
    const models = await db.as(actor, (tx) => reportModels(tx, actor.programme));
    const say = speaker(c);
    return programmePage(
      c,
      {
        actor,
        title: REPORT.title,
        menu: "report",
        done: doneOf(c, REPORT_DONE),
        wrong: asked.wrong,
      },
      <>
        <p class="lead">{say(REPORT.lead)}</p>
        {report.behind === null && <p>{say(REPORT.observer)}</p>}
        <ReportForm c={c} asked={asked} models={models} />
        <h2>{say(report.model.title)}</h2>
        <IndicatorTable c={c} actor={actor} asked={asked} report={report} />
        {report.behind !== null && <Completing c={c} actor={actor} report={report} />}
        <FileLinks c={c} actor={actor} asked={asked} report={report} />
        <Definitions c={c} actor={actor} asked={asked} report={report} />
      </>,
    );
  });

/** By which definitions, and for the coordination the way to change them. */
const Definitions = ({ c, actor, asked, report: { model } }: Shown) => {
  const say = speaker(c);
  const { source, validFrom, adoptedOn } = model;
  return (
    <section>
      <h2>{say(REPORT.definitions)}</h2>
      <p>
        {source}, {say(REPORT.validFrom)} {day(validFrom)};{" "}
        {adoptedOn === null ? say(REPORT.shipped) : `${say(REPORT.adopted)} ${day(adoptedOn)}`}.
      </p>
      {actor.kind === "coordinator" && (
        <p>
          <a href={`${inProgramme(actor, "rendicontazione", "definizioni")}${queryOf(asked)}`}>
            {say(REPORT.targets)} · {say(REPORT.replace)}
          </a>
        </p>
      )}
    </section>
  );
};
