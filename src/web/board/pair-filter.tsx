import { FIT_WORDS } from "../../matching/glossary.ts";
import type { ShownRun } from "../../rounds/board/board.ts";
import type { Bilingual } from "../../errors.ts";
import { capital } from "../kit/capital.ts";
import { Select } from "../kit/fields.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { NO_HUB, type Selection } from "./selection.ts";
import { ORDERS, PAIRS, STAGES } from "./words.ts";

/** Chooses and sorts pairs: with script at every change, without by its button. */
export const PairFilter = ({
  c,
  path,
  shown: { run, hubs, hubCalled },
  selection,
}: {
  readonly c: Ctx;
  readonly path: string;
  readonly shown: ShownRun;
  readonly selection: Selection;
}) => {
  const say = speaker(c);
  const options = (list: Readonly<Record<string, Bilingual>>) =>
    Object.entries(list).map(([value, label]) => ({ value, label: say(label) }));
  return (
    <form
      class="filter"
      action={path}
      hx-get={path}
      hx-trigger="change"
      hx-target="#coppie"
      hx-select="#coppie"
      hx-swap="outerHTML"
      hx-push-url="true"
      aria-label={say(PAIRS.filter)}
    >
      <Select
        name="hub"
        label={capital(say(hubCalled.one))}
        value={selection.hub}
        empty={say(PAIRS.anyHub)}
        options={[
          ...[...hubs].map(([value, label]) => ({ value, label })),
          { value: NO_HUB, label: say(PAIRS.noHub) },
        ]}
      />
      <Select
        name="affinita"
        label={say(PAIRS.fit)}
        value={selection.affinita}
        empty={say(PAIRS.anyFit)}
        options={options(FIT_WORDS)}
      />
      {run.publishedAt !== null && (
        <Select
          name="stato"
          label={say(PAIRS.state)}
          value={selection.stato}
          empty={say(PAIRS.anyState)}
          options={options(STAGES)}
        />
      )}
      <Select
        name="ordine"
        label={say(PAIRS.order)}
        value={selection.ordine}
        options={options(ORDERS)}
      />
      <button class="btn btn-outline-primary">{say(PAIRS.apply)}</button>
    </form>
  );
};
