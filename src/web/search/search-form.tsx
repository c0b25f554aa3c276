import type { Bilingual } from "../../errors.ts";
import { capital } from "../kit/capital.ts";
import { Input, Select } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import { type Ctx, speaker } from "../visit.ts";
import { KIND_WORDS, SEARCH } from "./words.ts";

const DETAILS = ["vicino", "km", "settore", "il"] as const;

/** What is sought and where; what was typed stays. */
export const SearchForm = ({
  c,
  typed,
  wrong,
  hubs,
  hubCalled,
}: {
  readonly c: Ctx;
  readonly typed: Typed;
  readonly wrong: Readonly<Record<string, string>>;
  /** By id, in the order of their names. */
  readonly hubs: ReadonlyMap<string, string>;
  readonly hubCalled: Bilingual;
}) => {
  const say = speaker(c);
  const field = (name: string) => ({ name, value: textOf(typed, name), wrong: wrong[name] });
  const kinds = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label: say(label) }));
  const places = [...hubs].map(([value, label]) => ({ value, label }));
  return (
    <form role="search">
      <Input {...field("q")} type="search" label={say(SEARCH.words)} maxlength={500} />
      <div class="filter">
        <Select
          {...field("tra")}
          label={say(SEARCH.kind)}
          empty={say(SEARCH.anyKind)}
          options={kinds}
        />
        <Select
          {...field("hub")}
          label={capital(say(hubCalled))}
          empty={say(SEARCH.anyHub)}
          options={places}
        />
      </div>
      <details open={DETAILS.some((name) => textOf(typed, name) !== "")}>
        <summary>{say(SEARCH.more)}</summary>
        <div class="filter">
          <Input {...field("vicino")} label={say(SEARCH.near)} hint={say(SEARCH.nearHint)} />
          <Input {...field("km")} type="number" min={0} max={1500} label={say(SEARCH.km)} />
          <Input {...field("settore")} label={say(SEARCH.sector)} />
          <Input {...field("il")} type="date" label={say(SEARCH.available)} />
        </div>
      </details>
      <p class="actions">
        <button class="btn btn-primary">{say(SEARCH.search)}</button>
      </p>
    </form>
  );
};
