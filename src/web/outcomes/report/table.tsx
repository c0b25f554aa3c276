import { GENDERS, type Line } from "../../../collaborations/report/line.ts";
import { funderReport, type WholeReport } from "../../../collaborations/report/report.ts";
import type { Part } from "../../../access/visitor.ts";
import type { WebDeps } from "../../deps.ts";
import { Input } from "../../kit/fields.tsx";
import { day, decimal } from "../../kit/figures.ts";
import { Table } from "../../kit/table.tsx";
import { renderPage } from "../../layout/layout.tsx";
import { menuOf } from "../../layout/menu.ts";
import { inProgramme } from "../../round/address.ts";
import { asking, type Ctx, speaker } from "../../visit.ts";
import { AreaTabs } from "../area.tsx";
import { isFromTheBeginning, periodIn, queryFor } from "./period.ts";
import { SHEET_NAMES } from "./sheets.ts";
import { REPORT } from "./words.ts";

/** «Rendicontazione»: a table of indicators, each figure the way to the people behind it. */
export async function reportPage(c: Ctx, { db, today }: WebDeps) {
  const { actor } = asking(c, db, ["coordinator", "funder"]);
  const report = await funderReport(db, actor, periodIn(c, today()));
  const say = speaker(c);
  const isCoordinator = actor.kind === "coordinator";
  return renderPage(
    c,
    { title: say(REPORT.title), menu: menuOf(c, actor, isCoordinator ? "outcomes" : "report") },
    <>
      <h1>{say(REPORT.title)}</h1>
      {isCoordinator && <AreaTabs c={c} actor={actor} here="report" />}
      <p class="lead">{say(REPORT.lead)}</p>
      <PeriodForm c={c} report={report} />
      <Indicators c={c} actor={actor} report={report} />
      {report.lines.some(isPartHidden) && <p class="muted">{say(REPORT.fewHint)}</p>}
      <h2>{say(REPORT.firms)}</h2>
      <p>
        <strong>{report.firms.length}</strong>. {say(REPORT.firmsHow)}
      </p>
      <h2>{say(REPORT.definitions)}</h2>
      <p>
        {say(report.definitions.name)} · {report.definitions.source} · {say(REPORT.validFrom)}{" "}
        {day(report.definitions.validFrom)}
      </p>
      {isCoordinator && <Files c={c} actor={actor} report={report} />}
    </>,
  );
}

const isPartHidden = ({ total, missing, byGender }: Line): boolean =>
  [total, missing, ...Object.values(byGender)].includes(null);

const PeriodForm = ({
  c,
  report: { period },
}: {
  readonly c: Ctx;
  readonly report: WholeReport;
}) => {
  const say = speaker(c);
  return (
    <form method="get" class="filter">
      <Input
        name="dal"
        type="date"
        label={say(REPORT.from)}
        value={isFromTheBeginning(period) ? "" : period.from}
      />
      <Input name="al" type="date" label={say(REPORT.to)} value={period.to} />
      <button class="btn btn-outline-primary">{say(REPORT.show)}</button>
    </form>
  );
};

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly report: WholeReport;
}

const Indicators = ({ c, actor, report: { lines, period, behind } }: Props) => {
  const say = speaker(c);
  const told = (n: number | null) => (n === null ? say(REPORT.few) : decimal(c, n, { digits: 0 }));
  return (
    <Table
      caption={say(REPORT.title)}
      headers={[
        REPORT.indicator,
        ...GENDERS.map((gender) => REPORT[gender]),
        REPORT.total,
        REPORT.missing,
      ].map(say)}
      rows={lines.map(({ indicator, byGender, total, missing }) => [
        <>
          {indicator.code} {say(indicator)}
        </>,
        ...GENDERS.map((gender) => told(byGender[gender])),
        behind === null ? (
          told(total)
        ) : (
          <a
            href={inProgramme(actor, "esiti", "rendicontazione", indicator.code) + queryFor(period)}
          >
            {told(total)}{" "}
            <span class="visually-hidden">
              {indicator.code}: {say(REPORT.behind)}
            </span>
          </a>
        ),
        told(missing),
      ])}
    />
  );
};

const Files = ({ c, actor, report: { period } }: Props) => {
  const names = ["rendicontazione.xlsx", ...SHEET_NAMES.map((name) => `${name}.csv`)];
  return (
    <section>
      <h2>{speaker(c)(REPORT.files)}</h2>
      <ul>
        {names.map((name) => (
          <li>
            <a
              href={inProgramme(actor, "esiti", "rendicontazione", "file", name) + queryFor(period)}
              download={name}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
