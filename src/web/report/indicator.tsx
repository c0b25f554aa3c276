import { recordSight } from "../../access/sights.ts";
import { reportFor } from "../../collaborations/report/shown.ts";
import type { WebDeps } from "../deps.ts";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { namesOf } from "../round/parties.ts";
import { asking, newPages, nothingHere, speaker } from "../visit.ts";
import { askedReport, queryOf } from "./asked.ts";
import { REPORT } from "./words.ts";

/** Who is behind a number; that somebody looked is written down. */
export const indicatorPages = ({ db: service, today }: WebDeps) =>
  newPages().get("/p/:programme/rendicontazione/indicatore/:code", async (c) => {
    const { actor, db } = asking(c, service, ["coordinator"]);
    const asked = askedReport(c, today());
    const report = await reportFor(db, actor, asked.model, asked.period);
    const found = report.indicators.find(({ indicator }) => indicator.code === c.req.param("code"));
    if (found === undefined || found.indicator.counts !== "people") throw nothingHere();
    const { indicator, people } = found;
    await db.as(actor, (tx) => recordSight(tx, actor.programme, "report", people));
    const called = await namesOf({ actor, db }, people);
    const say = speaker(c);
    const title = {
      it: `${indicator.code}: ${indicator.it}`,
      en: `${indicator.code}: ${indicator.en}`,
    };
    return programmePage(
      c,
      { actor, title, menu: "report" },
      <>
        <h2>{say(REPORT.people)}</h2>
        {people.length === 0 && <p>{say(REPORT.nobody)}</p>}
        <ul>
          {people.map((person) => (
            <li>
              <a href={inProgramme(actor, "persone", "partecipanti", person)}>
                {called.person(person)}
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={`${inProgramme(actor, "rendicontazione")}${queryOf(asked)}`}>
            {say(REPORT.back)}
          </a>
        </p>
      </>,
    );
  });
