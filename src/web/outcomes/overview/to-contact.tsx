import type { Part } from "../../../access/visitor.ts";
import { MONTHS_AFTER } from "../../../collaborations/outcomes/due.ts";
import { MOMENT_WORDS, SIDE_WORDS } from "../../../collaborations/outcomes/words.ts";
import { day } from "../../kit/figures.ts";
import { Table } from "../../kit/table.tsx";
import { inProgramme } from "../../round/address.ts";
import type { PartyNames } from "../../round/parties.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { inOneLine } from "../said.ts";
import { OUTCOMES, toContactWords } from "../words.ts";
import type { Contact } from "./contacts.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly contacts: readonly Contact[];
  readonly names: PartyNames;
  readonly today: string;
}

/** «Da ricontattare: 12 persone entro il 15/10», and who they are. */
export const ToContact = ({ c, actor, contacts, names, today }: Props) => {
  const say = speaker(c);
  if (contacts.length === 0) return <p>{say(OUTCOMES.nobody)}</p>;
  const people = new Set(contacts.map(({ of }) => of.participant)).size;
  const late = contacts.filter(({ on }) => on < today).length;
  const last = contacts.at(-1)!.on;
  const heading = toContactWords(people, last < today ? null : day(last), late);
  const { person, host, moment, by, declared, action } = OUTCOMES;
  return (
    <section>
      <h2>{say(heading)}</h2>
      <Table
        caption={say(OUTCOMES.toContact)}
        headers={[person, host, moment, by, declared, action].map(say)}
        rows={contacts.map((one) => [
          names.person(one.of.participant),
          one.of.host,
          say(MOMENT_WORDS[one.moment]),
          one.on < today ? (
            <>
              {day(one.on)} <strong>({say(OUTCOMES.late)})</strong>
            </>
          ) : (
            day(one.on)
          ),
          <Declared c={c} contact={one} />,
          <a href={inProgramme(actor, "esiti", "persone", one.of.id, MONTHS_AFTER[one.moment])}>
            {say(OUTCOMES.record)}{" "}
            <span class="visually-hidden">
              {one.of.id} {say(MOMENT_WORDS[one.moment])}
            </span>
          </a>,
        ])}
      />
    </section>
  );
};

const Declared = ({ c, contact: { declared } }: { readonly c: Ctx; readonly contact: Contact }) => {
  const say = speaker(c);
  if (declared.length === 0) return <>{say(OUTCOMES.nothingDeclared)}</>;
  return (
    <>
      {declared.map((one) => (
        <span class="evidence">
          {say(SIDE_WORDS[one.side])}: {inOneLine(c, one)}
        </span>
      ))}
    </>
  );
};
