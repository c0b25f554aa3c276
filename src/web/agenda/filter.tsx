import { MEETING_KIND_WORDS } from "../../collaborations/meetings/words.ts";
import { Select } from "../kit/fields.tsx";
import { type Ctx, speaker } from "../visit.ts";
import type { AgendaQuery } from "./query.ts";
import { monthAndYear } from "./when.ts";
import { AGENDA } from "./words.ts";

/** What of the agenda to show; the hub is asked only where there are several to see. */
export const Filter = ({
  c,
  read: { tipo, hub, mese },
  months,
  hubs,
}: {
  readonly c: Ctx;
  readonly read: AgendaQuery;
  readonly months: readonly string[];
  readonly hubs: ReadonlyMap<string, string>;
}) => {
  const say = speaker(c);
  const empty = say(AGENDA.any);
  return (
    <form method="get" class="filter">
      <Select
        name="tipo"
        label={say(AGENDA.kind)}
        value={tipo}
        empty={empty}
        options={Object.entries(MEETING_KIND_WORDS).map(([value, words]) => ({
          value,
          label: say(words),
        }))}
      />
      {hubs.size > 0 && (
        <Select
          name="hub"
          label={say(AGENDA.hub)}
          value={hub}
          empty={empty}
          options={[...hubs].map(([value, label]) => ({ value, label }))}
        />
      )}
      <Select
        name="mese"
        label={say(AGENDA.month)}
        value={mese}
        empty={empty}
        options={months.map((value) => ({ value, label: monthAndYear(c, value) }))}
      />
      <button class="btn btn-outline-primary">{say(AGENDA.filter)}</button>
    </form>
  );
};
