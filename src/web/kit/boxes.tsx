import { Checkbox, type Option } from "./fields.tsx";

/** Several of a list, a box for each. */
export const Boxes = ({
  name,
  label,
  hint,
  wrong,
  chosen,
  options,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong: string | undefined;
  readonly chosen: readonly string[];
  readonly options: readonly Option[];
}) => (
  <fieldset class="field">
    <legend>{label}</legend>
    {hint !== undefined && <p class="hint">{hint}</p>}
    {options.map(({ value, label: words }) => (
      <Checkbox name={name} value={value} label={words} checked={chosen.includes(value)} />
    ))}
    {wrong !== undefined && <span class="wrong">{wrong}</span>}
  </fieldset>
);
