import type { Bilingual } from "../../errors.ts";
import { Select } from "../kit/fields.tsx";
import { type Ctx, speaker } from "../visit.ts";
import type { Choice } from "./choice.ts";
import { codesOf, LEGAL_KIND_NAMES, ROLE_NAMES, SECTOR_NAMES, SOUL_NAMES } from "./names.ts";
import { PARTNERSHIP } from "./words.ts";

const WHEN: Readonly<Record<Choice["when"], Bilingual>> = {
  now: PARTNERSHIP.present,
  ever: PARTNERSHIP.everybody,
};

/** Which roles to see: a form that changes nothing, so its address can be kept. */
export const ChoiceForm = ({ c, choice }: { readonly c: Ctx; readonly choice: Choice }) => {
  const say = speaker(c);
  const options = (names: Readonly<Record<string, Bilingual>>) =>
    codesOf(names).map((value) => ({ value, label: say(names[value]!) }));
  const empty = say(PARTNERSHIP.all);
  return (
    <form class="filter" method="get" aria-label={say(PARTNERSHIP.filter)}>
      <Select
        name="role"
        label={say(PARTNERSHIP.role)}
        options={options(ROLE_NAMES)}
        value={choice.role}
        empty={empty}
      />
      <Select
        name="soul"
        label={say(PARTNERSHIP.soul)}
        options={options(SOUL_NAMES)}
        value={choice.soul}
        empty={empty}
      />
      <Select
        name="kind"
        label={say(PARTNERSHIP.kind)}
        options={options(LEGAL_KIND_NAMES)}
        value={choice.kind}
        empty={empty}
      />
      <Select
        name="sector"
        label={say(PARTNERSHIP.sector)}
        options={options(SECTOR_NAMES)}
        value={choice.sector}
        empty={empty}
      />
      <Select
        name="when"
        label={say(PARTNERSHIP.when)}
        options={options(WHEN)}
        value={choice.when}
      />
      <button class="btn btn-outline-primary">{say(PARTNERSHIP.show)}</button>
    </form>
  );
};
