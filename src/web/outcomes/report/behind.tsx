import type { Part } from "../../../access/visitor.ts";
import { funderReport } from "../../../collaborations/report/report.ts";
import type { WebDeps } from "../../deps.ts";
import { inProgramme } from "../../round/address.ts";
import { programmePage } from "../../round/frame.tsx";
import { namesOf, type PartyNames } from "../../round/parties.ts";
import { asking, type Ctx, nothingHere, speaker } from "../../visit.ts";
import { periodIn, queryFor } from "./period.ts";
import { REPORT } from "./words.ts";

/** The people behind a figure, and those whose data are missing, each with the way to complete them. */
export async function behindPage(c: Ctx, { db: service, today }: WebDeps) {
  const asked = asking(c, service, ["coordinator"]);
  const { actor } = asked;
  const period = periodIn(c, today());
  const { definitions, behind } = await funderReport(service, actor, period);
  const code = c.req.param("indicator");
  const indicator = definitions.indicators.find((one) => one.code === code);
  if (indicator === undefined) throw nothingHere();
  const { counted, missing } = behind!.get(indicator.code)!;
  const names = await namesOf(asked, [...counted, ...missing]);
  const say = speaker(c);
  return programmePage(
    c,
    {
      actor,
      title: { it: `${code} ${indicator.it}`, en: `${code} ${indicator.en}` },
      menu: "outcomes",
    },
    <>
      <h2>
        {say(REPORT.counted)} ({counted.length})
      </h2>
      <People c={c} actor={actor} codes={counted} names={names} />
      <h2>
        {say(REPORT.toComplete)} ({missing.length})
      </h2>
      <People c={c} actor={actor} codes={missing} names={names} />
      <p>
        <a href={inProgramme(actor, "esiti", "rendicontazione") + queryFor(period)}>
          {say(REPORT.back)}
        </a>
      </p>
    </>,
  );
}

const People = ({
  c,
  actor,
  codes,
  names,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly codes: readonly string[];
  readonly names: PartyNames;
}) =>
  codes.length === 0 ? (
    <p>{speaker(c)(REPORT.nobody)}</p>
  ) : (
    <ul>
      {codes.map((code) => (
        <li>
          <a href={inProgramme(actor, "persone", "partecipanti", code)}>{names.person(code)}</a>
        </li>
      ))}
    </ul>
  );
