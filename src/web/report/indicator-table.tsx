import { SEXES } from "../../collaborations/report/count.ts";
import type { ShownIndicator } from "../../collaborations/report/shown.ts";
import { percentOf } from "../../intake/funder-report/indicators.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import { speaker } from "../visit.ts";
import { queryOf } from "./asked.ts";
import type { Shown } from "./shown.ts";
import { REPORT } from "./words.ts";

/** Each indicator with its number, which leads to those behind it. */
export const IndicatorTable = (shown: Shown) => {
  const say = speaker(shown.c);
  const { code, indicator, target, reached, percent, sexes, missing } = REPORT;
  return (
    <Table
      caption={say(shown.report.model.title)}
      headers={[code, indicator, target, reached, percent, sexes, missing].map(say)}
      rows={shown.report.indicators.map((one) => [
        one.indicator.code,
        <Name {...shown} one={one} />,
        one.indicator.target ?? "—",
        <Reached {...shown} one={one} />,
        percentOf(one) || "—",
        one.bySex === null ? "—" : SEXES.map((sex) => one.bySex![sex]).join(" · "),
        shown.report.behind === null ? "—" : one.missing.length || say(REPORT.noneMissing),
      ])}
    />
  );
};

type Row = Shown & { readonly one: ShownIndicator };

const Name = ({ c, one: { indicator } }: Row) => (
  <>
    {speaker(c)(indicator)}
    {indicator.note !== undefined && <span class="hint d-block">{speaker(c)(indicator.note)}</span>}
  </>
);

const Reached = ({ c, actor, asked, report, one: { indicator, n } }: Row) => {
  if (n === null) return <>{speaker(c)(REPORT.hidden)}</>;
  if (report.behind === null || indicator.counts !== "people") return <>{n}</>;
  const way = inProgramme(actor, "rendicontazione", "indicatore", indicator.code);
  return (
    <a href={`${way}${queryOf(asked)}`}>
      {n} <span class="visually-hidden">{indicator.code}</span>
    </a>
  );
};
