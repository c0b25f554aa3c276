import type { Part } from "../../access/visitor.ts";
import type { ListedCollaboration } from "../../collaborations/collaborations.ts";
import { day } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import type { Parties } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { COLLABORATIONS, KIND_WORDS, STATE_WORDS } from "./words.ts";

/** «01/02/2026 – 31/07/2026», as far as it is known: when it ended, or is planned to. */
export const periodOf = ({ since, plannedEnd, ended }: ListedCollaboration): string =>
  [since, ended ?? plannedEnd].map((date) => (date === null ? "…" : day(date))).join(" – ");

export const CollaborationList = ({
  c,
  actor,
  all,
  parties,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly all: readonly ListedCollaboration[];
  readonly parties: Parties;
}) => {
  const say = speaker(c);
  const { code, person, host, kind, state, period, action } = COLLABORATIONS;
  if (all.length === 0) return <p>{say(COLLABORATIONS.none)}</p>;
  return (
    <Table
      caption={say(COLLABORATIONS.title)}
      headers={[code, person, host, kind, state, period, action].map(say)}
      rows={all.map((one) => [
        one.id,
        one.participant === null ? "—" : parties.person(one.participant),
        one.host,
        say(KIND_WORDS[one.kind]),
        say(STATE_WORDS[one.state]),
        periodOf(one),
        <a href={inProgramme(actor, "collaborazioni", one.id)}>
          {say(COLLABORATIONS.open)} <span class="visually-hidden">{one.id}</span>
        </a>,
      ])}
    />
  );
};
