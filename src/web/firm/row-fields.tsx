import type { Issue } from "../../errors.ts";
import type { Cells } from "../../intake/row-form.ts";
import { sheetOf } from "../../intake/sheets.ts";
import { Checkbox, Input, type Option, Select, TextArea } from "../kit/fields.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { FIELDS } from "./field-words.ts";
import type { RowKind } from "./row-kinds.ts";
import { ITEMS, LONGEST } from "./row-cells.ts";
import { CHOICE } from "./words.ts";

const LONG: ReadonlySet<string> = new Set(["about", "description", "conditions"]);

interface Props {
  readonly c: Ctx;
  readonly kind: RowKind;
  readonly cells: Cells;
  readonly issues: readonly Issue[];
  /** The programme's kinds of need. */
  readonly needKinds: readonly Option[];
}

/** The fields of one row, in a firm's words. */
export const RowFields = (props: Props) => (
  <>
    {props.kind.columns.map((name) => (
      <Field {...props} name={name} />
    ))}
  </>
);

const Field = ({ c, kind, cells, issues, needKinds, name }: Props & { readonly name: string }) => {
  const say = speaker(c);
  const column = sheetOf(kind.sheet).columns[name]!;
  const { label, hint } = FIELDS[name]!;
  const wrong = issues
    .filter((issue) => issue.column === name)
    .map(({ found, next }) => `${say(found)}: ${say(next)}`)
    .join(" ");
  const field = {
    name,
    label: say(label),
    hint: hint && say(hint),
    wrong: wrong === "" ? undefined : wrong,
    required: column.required,
  };
  const value = cells[name] ?? "";
  const options = choicesOf(kind, name, needKinds);
  if (name === "bands")
    return <Several {...field} chosen={ITEMS.split(value)} options={options ?? []} />;
  if (options !== null)
    return <Select {...field} value={value} options={options} empty={say(CHOICE.pick)} />;
  if (column.kind.field === "items")
    return <TextArea {...field} value={ITEMS.split(value).join("\n")} maxlength={LONGEST} />;
  if (LONG.has(name)) return <TextArea {...field} value={value} rows={5} maxlength={LONGEST} />;
  return <Input {...field} type={typeOf(name)} value={value} maxlength={LONGEST} />;
};

/** Null where anything may be written. */
function choicesOf(
  { sheet }: RowKind,
  name: string,
  needKinds: readonly Option[],
): readonly Option[] | null {
  if (sheet === "needs" && name === "kind") return needKinds;
  const words = sheetOf(sheet).columns[name]!.kind.words;
  return words === undefined ? null : words.map((word) => ({ value: word, label: word }));
}

const DATES: ReadonlySet<string> = new Set(["from", "to"]);
const NUMBERS: ReadonlySet<string> = new Set(["amount", "staff"]);

const typeOf = (name: string) =>
  DATES.has(name) ? "date" : NUMBERS.has(name) ? "number" : name === "email" ? "email" : "text";

const Several = ({
  name,
  label,
  wrong,
  chosen,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly wrong: string | undefined;
  readonly chosen: readonly string[];
  readonly options: readonly Option[];
}) => (
  <fieldset class="field">
    <legend>{label}</legend>
    {options.map(({ value, label: words }) => (
      <Checkbox name={name} value={value} label={words} checked={chosen.includes(value)} />
    ))}
    {wrong !== undefined && <span class="wrong">{wrong}</span>}
  </fieldset>
);
