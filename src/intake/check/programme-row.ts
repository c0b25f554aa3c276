import type { Issue } from "../../errors.ts";
import { at, both, fault, quoted } from "../faults.ts";
import type { Draft } from "./draft.ts";

/** The sheet of the programme holds one row, that of the programme imported into. */
export function wrongProgramme(draft: Draft, programme: string): readonly Issue[] {
  const [first, ...others] = draft.rows;
  const column = draft.headers.get("code") ?? "codice";
  const expected = both("una riga sola: un progetto", "one row alone: a programme");
  const next = both(
    "Un progetto per volta: togliere le altre righe.",
    "One programme at a time: remove the other rows.",
  );
  const more = others.map(({ place, cells }) =>
    at({ ...place, column }, fault(quoted(cells.get("code") ?? ""), expected, next)),
  );
  const code = first?.cells.get("code") ?? "";
  if (first === undefined || code === "" || code === programme) return more;
  const other = at(
    { ...first.place, column },
    {
      found: quoted(code),
      expected: quoted(programme),
      next: both(
        "Importare nel progetto che il foglio nomina, o correggere il codice.",
        "Import into the programme that the sheet names, or mend the code.",
      ),
    },
  );
  return [other, ...more];
}
