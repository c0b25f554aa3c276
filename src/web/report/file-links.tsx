import { csvName, reportSheets } from "../../intake/funder-report/sheets.ts";
import { inProgramme } from "../round/address.ts";
import { speaker } from "../visit.ts";
import { queryOf } from "./asked.ts";
import type { Shown } from "./shown.ts";
import { REPORT } from "./words.ts";

/** The report as one workbook, and each of its sheets as CSV. */
export const FileLinks = ({ c, actor, asked, report }: Shown) => {
  const say = speaker(c);
  const file = (name: string) =>
    `${inProgramme(actor, "rendicontazione", "file", name)}${queryOf(asked)}`;
  return (
    <section>
      <h2>{say(REPORT.files)}</h2>
      <ul>
        <li>
          <a href={file("rendicontazione.xlsx")}>{say(REPORT.workbook)}</a>
        </li>
        {reportSheets(report).map((sheet) => (
          <li>
            <a href={file(`${csvName(sheet)}.csv`)}>
              {sheet.name} ({say(REPORT.sheet)})
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
