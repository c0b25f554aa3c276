import type { Issue } from "../../errors.ts";
import type { Cells } from "../../intake/row-form.ts";
import type { Sheet } from "../../intake/sheet.ts";
import { Input, Select, TextArea } from "../kit/fields.tsx";
import { sheetOptions } from "../kit/sheet-word.ts";
import { type Ctx, speaker } from "../visit.ts";
import { LABELS, ROWS } from "./words.ts";

/** Texts of several sentences, by their columns' keys. */
const LONG = new Set(["about", "summary", "description", "vocation", "conditions"]);
const LONGEST = 5000;
export const COMUNI_LIST = "comuni";

interface RowFieldsProps {
  readonly c: Ctx;
  readonly sheet: Sheet;
  /** The columns that the form asks. */
  readonly keys: readonly string[];
  readonly cells: Cells;
  readonly issues: readonly Issue[];
}

/** A field for each column of a sheet, with the sheet's own help, and what is wrong with it. */
export const RowFields = ({ keys, ...row }: RowFieldsProps) => (
  <>
    {keys.map((key) => (
      <Field key={key} name={key} {...row} />
    ))}
  </>
);

const Field = ({
  c,
  sheet,
  name,
  cells,
  issues,
}: Omit<RowFieldsProps, "keys"> & { readonly name: string }) => {
  const say = speaker(c);
  const column = sheet.columns[name]!;
  const wrong = issues
    .filter((issue) => issue.column === name)
    .map(({ found, next }) => `${say(found)}: ${say(next)}`)
    .join(" ");
  const field = {
    name,
    label: say(labelOf(name, column.header)),
    hint: say(column.help),
    wrong: wrong === "" ? undefined : wrong,
    required: column.required,
  };
  const value = cells[name] ?? "";
  const { kind } = column;
  if (kind.field === "choice" && (kind.words?.includes(value) || value === ""))
    return (
      <Select
        {...field}
        value={value}
        options={sheetOptions(c, kind)}
        empty={say(ROWS.unanswered)}
      />
    );
  if (kind.field === "items" || LONG.has(name))
    return <TextArea {...field} value={value} maxlength={LONGEST} rows={LONG.has(name) ? 5 : 2} />;
  if (kind.field === "date") return <Input {...field} type="date" value={value} />;
  const suggested = kind.field === "comune" ? { list: COMUNI_LIST } : {};
  return <Input {...field} value={value} maxlength={LONGEST} {...suggested} />;
};

const labelOf = (key: string, header: string) =>
  LABELS[key] ?? { it: sentence(header), en: sentence(key) };

/** "altri_luoghi" as "Altri luoghi". */
const sentence = (name: string): string =>
  name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
