import { CRITERIA } from "../../matching/glossary.ts";
import type { Policy } from "../../matching/policy.ts";
import { Bar } from "../kit/bar.tsx";
import { decimal } from "../kit/figures.ts";
import { textOf, type Typed } from "../kit/read-form.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { weightField } from "./form.ts";
import { CRITERIA_PAGE, CRITERION_WORDS } from "./words.ts";

/** Up to here sliders go, unless a weight lies beyond. */
const USUAL_MOST = 10;
const STEP = 0.5;

interface Props {
  readonly c: Ctx;
  readonly typed: Typed;
  /** Where the shares are reckoned anew while a slider moves. */
  readonly sharesAt: string;
}

/** A slider for each weight; beside them, the numbers and what they come to. */
export const Weights = ({ c, typed, sharesAt }: Props) => {
  const say = speaker(c);
  const most = Math.max(USUAL_MOST, ...CRITERIA.map((name) => Number(typed[weightField(name)])));
  return (
    <fieldset>
      <legend>{say(CRITERIA_PAGE.weights)}</legend>
      <p class="hint">{say(CRITERIA_PAGE.weightsHint)}</p>
      <div class="sliders">
        <div
          hx-get={sharesAt}
          hx-trigger="input delay:100ms"
          hx-include="this"
          hx-target="#pesi"
          hx-swap="outerHTML"
        >
          {CRITERIA.map((name) => (
            <div class="slider">
              <label for={weightField(name)}>{say(CRITERION_WORDS[name])}</label>
              <input
                type="range"
                id={weightField(name)}
                name={weightField(name)}
                min="0"
                max={most}
                step={STEP}
                value={textOf(typed, weightField(name))}
              />
            </div>
          ))}
        </div>
        <WeightShares c={c} weights={weightsTyped(typed)} />
      </div>
    </fieldset>
  );
};

/** The weights of a form that may not be in order yet: what is none counts nothing. */
const weightsTyped = (typed: Typed) =>
  Object.fromEntries(
    CRITERIA.map((name) => [name, Math.max(0, Number(typed[weightField(name)]) || 0)]),
  ) as Policy["weights"];

/** Each weight, and which part of the fit it makes. */
export const WeightShares = ({
  c,
  weights,
}: {
  readonly c: Ctx;
  readonly weights: Policy["weights"];
}) => {
  const say = speaker(c);
  const sum = Object.values(weights).reduce((all, one) => all + one, 0);
  const share = (weight: number) => (sum === 0 ? 0 : weight / sum);
  return (
    <div id="pesi" aria-live="polite">
      <Table
        caption={say(CRITERIA_PAGE.share)}
        headers={[
          say(CRITERIA_PAGE.criterion),
          say(CRITERIA_PAGE.weight),
          say(CRITERIA_PAGE.share),
        ]}
        rows={CRITERIA.map((name) => [
          say(CRITERION_WORDS[name]),
          decimal(c, weights[name], { digits: 1 }),
          <span class="share">
            {decimal(c, share(weights[name]) * 100, { digits: 0 })} %
            <Bar share={share(weights[name])} />
          </span>,
        ])}
      />
    </div>
  );
};
