import type { Issue } from "../../errors.ts";
import type { Cells } from "../../intake/row-form.ts";
import type { SheetId } from "../../intake/sheet.ts";
import { sheetOf } from "../../intake/sheets.ts";
import { Boxes } from "../kit/boxes.tsx";
import { Input, type Option, Select, TextArea } from "../kit/fields.tsx";
import { sheetOptions } from "../kit/sheet-word.ts";
import { type Ctx, speaker } from "../visit.ts";
import { FIELDS } from "./field-words.ts";
import type { RowKind } from "./row-kinds.ts";
import { ITEMS, LONGEST } from "./row-cells.ts";
import { CHOICE } from "./words.ts";

const LONG: ReadonlySet<string> = new Set(["about", "description", "conditions"]);

/** What the programme calls its kinds of need and of resource, by their sheets. */
export type KindOptions = Readonly<Partial<Record<SheetId, readonly Option[]>>>;

interface Props {
  readonly c: Ctx;
  readonly kind: RowKind;
  readonly cells: Cells;
  readonly issues: readonly Issue[];
  readonly kinds: KindOptions;
}

/** The fields of one row, in a firm's words. */
export const RowFields = (props: Props) => (
  <>
    {props.kind.columns.map((name) => (
      <Field {...props} name={name} />
    ))}
  </>
);

const Field = ({ c, kind, cells, issues, kinds, name }: Props & { readonly name: string }) => {
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
  const options = choicesOf(c, kind, name, kinds);
  if (name === "bands")
    return <Boxes {...field} chosen={ITEMS.split(value)} options={options ?? []} />;
  if (options !== null)
    return <Select {...field} value={value} options={options} empty={say(CHOICE.pick)} />;
  if (column.kind.field === "items")
    return <TextArea {...field} value={ITEMS.split(value).join("\n")} maxlength={LONGEST} />;
  if (LONG.has(name)) return <TextArea {...field} value={value} rows={5} maxlength={LONGEST} />;
  return <Input {...field} type={typeOf(name)} value={value} maxlength={LONGEST} />;
};

/** Null where anything may be written. */
function choicesOf(
  c: Ctx,
  { sheet }: RowKind,
  name: string,
  kinds: KindOptions,
): readonly Option[] | null {
  const own = name === "kind" ? kinds[sheet] : undefined;
  if (own !== undefined) return own;
  const { kind } = sheetOf(sheet).columns[name]!;
  return kind.words === undefined ? null : sheetOptions(c, kind);
}

const DATES: ReadonlySet<string> = new Set(["from", "to"]);
const NUMBERS: ReadonlySet<string> = new Set(["amount", "staff"]);

const typeOf = (name: string) =>
  DATES.has(name) ? "date" : NUMBERS.has(name) ? "number" : name === "email" ? "email" : "text";
