import type { Child } from "hono/jsx";

interface Common {
  readonly name: string;
  /** Where a page has several fields of one name, its own of each. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value that was sent. */
  readonly wrong?: string | undefined;
  readonly required?: boolean;
}

const idOf = ({ id, name }: Common): string => id ?? name;

const describedBy = (field: Common): string | undefined => {
  const { hint, wrong } = field;
  const id = idOf(field);
  const ids = [hint !== undefined && `${id}-hint`, wrong !== undefined && `${id}-wrong`];
  return ids.filter((one) => one !== false).join(" ") || undefined;
};

const attributes = (field: Common) => ({
  id: idOf(field),
  name: field.name,
  required: field.required ?? false,
  "aria-describedby": describedBy(field),
  "aria-invalid": field.wrong === undefined ? undefined : ("true" as const),
});

const Labelled = ({ field, children }: { readonly field: Common; readonly children?: Child }) => (
  <div class="field">
    <label for={idOf(field)}>{field.label}</label>
    {field.hint !== undefined && (
      <span class="hint" id={`${idOf(field)}-hint`}>
        {field.hint}
      </span>
    )}
    {children}
    {field.wrong !== undefined && (
      <span class="wrong" id={`${idOf(field)}-wrong`}>
        {field.wrong}
      </span>
    )}
  </div>
);

interface InputProps extends Common {
  readonly type?: "text" | "email" | "number" | "date" | "time" | "search" | "tel" | "file";
  readonly value?: string | number | null | undefined;
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number | "any";
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Names a datalist on the page, from which the browser suggests. */
  readonly list?: string;
}

/** One line of input under its label. */
export const Input = ({ type = "text", value, ...field }: InputProps) => {
  const { name: _, label: __, hint: ___, wrong: ____, required: _____, ...rest } = field;
  return (
    <Labelled field={field}>
      <input type={type} value={value ?? ""} {...rest} {...attributes(field)} />
    </Labelled>
  );
};

export const TextArea = ({
  value,
  rows = 4,
  maxlength,
  ...field
}: Common & {
  readonly value?: string | null;
  readonly rows?: number;
  readonly maxlength?: number;
}) => (
  <Labelled field={field}>
    <textarea rows={rows} maxlength={maxlength} {...attributes(field)}>
      {value ?? ""}
    </textarea>
  </Labelled>
);

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A choice of one from a list; `empty` words the choice of none. */
export const Select = ({
  value,
  options,
  empty,
  ...field
}: Common & {
  readonly value?: string | null | undefined;
  readonly options: readonly Option[];
  readonly empty?: string;
}) => (
  <Labelled field={field}>
    <select {...attributes(field)}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </Labelled>
);

export const Checkbox = ({
  name,
  label,
  value = "yes",
  checked = false,
}: {
  readonly name: string;
  readonly label: Child;
  readonly value?: string;
  readonly checked?: boolean;
}) => (
  <div class="choice">
    <input type="checkbox" id={`${name}-${value}`} name={name} value={value} checked={checked} />
    <label for={`${name}-${value}`}>{label}</label>
  </div>
);
