import type { Part } from "../../../access/visitor.ts";
import { CONTRACT_WORDS } from "../../../collaborations/outcomes/words.ts";
import { day, decimal } from "../../kit/figures.ts";
import { Table } from "../../kit/table.tsx";
import { inProgramme } from "../../round/address.ts";
import type { PartyNames } from "../../round/parties.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { ONE } from "../one/words.ts";
import { contractPeriod } from "../said.ts";
import type { Hiring } from "./hirings.ts";
import { INCENTIVES, isToLookAt } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly hirings: readonly Hiring[];
  readonly names: PartyNames;
}

export const HiringTable = ({ c, actor, hirings, names }: Props) => {
  const say = speaker(c);
  if (hirings.length === 0) return <p>{say(INCENTIVES.none)}</p>;
  const { person, employer, contract, period, standing, amount, due, deMinimis, action } =
    INCENTIVES;
  return (
    <Table
      caption={say(INCENTIVES.title)}
      headers={[person, employer, contract, period, standing, amount, due, deMinimis, action].map(
        say,
      )}
      rows={hirings.map((one) => [
        names.person(one.of.participant),
        employerOf(c, one),
        one.contract.contract === null ? "—" : say(CONTRACT_WORDS[one.contract.contract]),
        contractPeriod(c, one.contract) ?? "—",
        isToLookAt(one.standing) ? <strong>{say(one.standing.why)}</strong> : say(one.standing.why),
        one.kept?.amount == null ? "—" : decimal(c, one.kept.amount),
        one.kept?.dueOn == null ? "—" : day(one.kept.dueOn),
        one.kept?.deMinimis == null ? "—" : say(one.kept.deMinimis ? ONE.yes : ONE.no),
        <a href={inProgramme(actor, "esiti", "incentivi", one.of.id)}>
          {say(INCENTIVES.open)} <span class="visually-hidden">{one.of.id}</span>
        </a>,
      ])}
    />
  );
};

/** Whose hiring it is: the host's, unless it is known to be elsewhere. */
export const employerOf = (c: Ctx, { of, contract: { atHost } }: Hiring): string =>
  atHost === true ? of.host : atHost === false ? speaker(c)(INCENTIVES.elsewhere) : "—";
