import type { ImportReport } from "../../intake/report.ts";
import { type Ctx, speaker } from "../visit.ts";
import { IMPORT } from "./words.ts";

const FATES = ["added", "changed", "unchanged", "absent"] as const;

/** How many rows of each sheet are new, changed, the same, or left alone. */
export const ReportTable = ({ c, report }: { readonly c: Ctx; readonly report: ImportReport }) => {
  const say = speaker(c);
  const sheets = report.sheets.filter((sheet) => FATES.some((fate) => sheet[fate] > 0));
  return (
    <table class="table stacked">
      <caption class="visually-hidden">{say(IMPORT.trial)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(IMPORT.sheet)}</th>
          {FATES.map((fate) => (
            <th scope="col">{say(IMPORT[fate])}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr>
            <th scope="row">{say(sheet.name)}</th>
            {FATES.map((fate) => (
              <td data-label={say(IMPORT[fate])}>{sheet[fate]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
