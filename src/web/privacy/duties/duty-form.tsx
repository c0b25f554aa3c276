import { z } from "zod";
import { type Duty, KEPT_BY_LAW } from "../../../privacy/duties.ts";
import { Checkbox, Input } from "../../kit/fields.tsx";
import { several, textOf, type Typed, words } from "../../kit/read-form.ts";
import type { Wrong } from "../../kit/refusal.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { DUTIES, KEPT_WORDS } from "./words.ts";

export const LONGEST_LAW = 300;

export const dutyForm = z.strictObject({
  law: words(LONGEST_LAW),
  keepUntil: z.iso.date(),
  keeps: several(z.enum(KEPT_BY_LAW)).pipe(z.array(z.enum(KEPT_BY_LAW)).min(1)),
});

export const changedDutyForm = dutyForm.extend({ seen: z.string().max(100) });

interface Props {
  readonly c: Ctx;
  /** Where it is sent; here where nothing is said. */
  readonly action?: string;
  /** What stands in the fields: a duty that is there, or what was typed. */
  readonly shown: Duty | null;
  /** Of a duty that is there, whose law stays: how it was seen. */
  readonly seen?: string;
  readonly wrong: Wrong;
}

export const DutyForm = ({ c, action, shown, seen, wrong }: Props) => {
  const say = speaker(c);
  return (
    <form method="post" action={action} class="narrow">
      {seen === undefined ? (
        <Input
          name="law"
          label={say(DUTIES.law)}
          hint={say(DUTIES.lawHint)}
          value={shown?.law}
          wrong={wrong["law"]}
          maxlength={LONGEST_LAW}
          required
        />
      ) : (
        <>
          <input type="hidden" name="law" value={shown?.law} />
          <input type="hidden" name="seen" value={seen} />
        </>
      )}
      <Input
        name="keepUntil"
        type="date"
        label={say(DUTIES.until)}
        value={shown?.keepUntil}
        wrong={wrong["keepUntil"]}
        required
      />
      <Keeps c={c} kept={shown?.keeps ?? []} wrong={wrong["keeps"]} />
      <button class="btn btn-primary">{say(seen === undefined ? DUTIES.add : DUTIES.save)}</button>
    </form>
  );
};

const Keeps = ({
  c,
  kept,
  wrong,
}: Pick<Props, "c"> & {
  readonly kept: Duty["keeps"];
  readonly wrong: string | undefined;
}) => {
  const say = speaker(c);
  return (
    <fieldset class="field">
      <legend>{say(DUTIES.keeps)}</legend>
      <span class="hint">{say(DUTIES.keepsHow)}</span>
      {KEPT_BY_LAW.map((one) => (
        <Checkbox
          name="keeps"
          value={one}
          label={say(KEPT_WORDS[one])}
          checked={kept.includes(one)}
        />
      ))}
      {wrong !== undefined && <span class="wrong">{wrong}</span>}
    </fieldset>
  );
};

/** What was typed, to be shown again. */
export const dutyTyped = (typed: Typed): Duty => ({
  law: textOf(typed, "law"),
  keepUntil: textOf(typed, "keepUntil"),
  keeps: KEPT_BY_LAW.filter((one) => [typed["keeps"] ?? []].flat().includes(one)),
});
