import type { Part } from "../../access/visitor.ts";
import type { ListedCollaboration } from "../../collaborations/collaborations.ts";
import type { Watch } from "../../collaborations/watch.ts";
import { day } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import type { PartyNames } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { LightOf } from "./light.tsx";
import { COLLABORATIONS, KIND_WORDS, STATE_WORDS } from "./words.ts";

/** «01/02/2026 – 31/07/2026», as far as it is known: when it ended, or is planned to. */
export const periodOf = ({
  since,
  plannedEnd,
  ended,
}: Pick<ListedCollaboration, "since" | "plannedEnd" | "ended">): string =>
  [since, ended ?? plannedEnd].map((date) => (date === null ? "…" : day(date))).join(" – ");

export const CollaborationList = ({
  c,
  actor,
  all,
  watches,
  names,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly all: readonly ListedCollaboration[];
  readonly watches: ReadonlyMap<string, Watch>;
  readonly names: PartyNames;
}) => {
  const say = speaker(c);
  const { code, person, host, fares, kind, state, period } = COLLABORATIONS;
  if (all.length === 0) return <p>{say(COLLABORATIONS.none)}</p>;
  return (
    <Table
      caption={say(COLLABORATIONS.title)}
      headers={[code, person, host, fares, kind, state, period].map(say)}
      rows={all.map((one) => [
        <a href={inProgramme(actor, "collaborazioni", one.id)}>{one.id}</a>,
        one.participant === null ? "—" : names.person(one.participant),
        one.host,
        <LightOf c={c} watch={watches.get(one.id)!} />,
        say(KIND_WORDS[one.kind]),
        say(STATE_WORDS[one.state]),
        periodOf(one),
      ])}
    />
  );
};
