import type { Effect, HubEffect } from "../../rounds/diff/effects.ts";
import type { GroupEffect } from "../../rounds/diff/groups.ts";
import { decimal } from "../kit/figures.ts";
import { ATTRIBUTE_WORDS, VALUE_WORDS } from "../kit/group-words.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { COMPARISON } from "./words.ts";

/** What the two runs do for each hub. */
export const Hubs = ({ c, hubs }: { readonly c: Ctx; readonly hubs: readonly HubEffect[] }) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(COMPARISON.hubs)}</h2>
      <Table
        caption={say(COMPARISON.hubs)}
        headers={[say(COMPARISON.hub), say(COMPARISON.proposals), say(COMPARISON.meanFit)]}
        rows={hubs.map(({ hub, ...effect }) => [
          hub ?? say(COMPARISON.noHub),
          ...effectCells(c, effect),
        ])}
      />
    </section>
  );
};

const effectCells = (c: Ctx, { matchedBefore, matchedAfter, fitBefore, fitAfter }: Effect) => {
  const fit = (value: number | null) => (value === null ? "—" : decimal(c, value));
  return [`${matchedBefore} → ${matchedAfter}`, `${fit(fitBefore)} → ${fit(fitAfter)}`];
};

/** What they do for each group of people; small ones without figures. */
export const Groups = ({
  c,
  groups,
}: {
  readonly c: Ctx;
  readonly groups: readonly GroupEffect[];
}) => {
  const say = speaker(c);
  const { group, people, proposals, meanFit, withheld } = COMPARISON;
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{say(COMPARISON.groups)}</h2>
      <p class="muted">{say(COMPARISON.groupsHint)}</p>
      <Table
        caption={say(COMPARISON.groups)}
        headers={[group, people, proposals, meanFit].map(say)}
        rows={groups.map(({ effect, ...of }) => [
          groupWords(c, of),
          ...(effect === null
            ? [say(withheld), "—", "—"]
            : [String(effect.people), ...effectCells(c, effect)]),
        ])}
      />
    </section>
  );
};

const groupWords = (c: Ctx, { attribute, value }: Pick<GroupEffect, "attribute" | "value">) => {
  const say = speaker(c);
  const said = VALUE_WORDS[value];
  return `${say(ATTRIBUTE_WORDS[attribute])}: ${said === undefined ? value : say(said)}`;
};
