import { seenAs } from "../../access/seen.ts";
import type { Agreement, AgreementParty } from "../../programmes/agreements/agreements.ts";
import { Input, Select } from "../kit/fields.tsx";
import { byName } from "../partnership/by-name.ts";
import { codesOf, SOUL_NAMES } from "../partnership/names.ts";
import { type Ctx, speaker } from "../visit.ts";
import { AGREEMENTS } from "./words.ts";

/** Before the code of a party in the name of its field. */
export const SIGNATURE_FIELD = "firma-";

interface Props {
  readonly c: Ctx;
  /** An address below the agreement's. */
  readonly at: (...parts: readonly string[]) => string;
  readonly agreement: Agreement;
  /** Organisations' names by code. */
  readonly names: ReadonlyMap<string, string>;
  /** ISO date: nobody has signed later. */
  readonly today: string;
}

/** Who signs, by the five souls, and on which day each did; further parties, and those that are none after all. */
export const Parties = ({ c, at, agreement: { parties }, names, today }: Props) => {
  const say = speaker(c);
  const seen = seenAs(parties);
  const here = new Set(parties.map(({ id }) => id));
  const others = new Map([...names].filter(([id]) => !here.has(id)));
  const own = new Map(parties.map(({ id, name }) => [id, name]));
  return (
    <section>
      <h2>{say(AGREEMENTS.signatures)}</h2>
      {parties.length === 0 ? (
        <p>{say(AGREEMENTS.noParties)}</p>
      ) : (
        <form method="post" action={at("firme")}>
          <p>{say(AGREEMENTS.signaturesHow)}</p>
          <input type="hidden" name="seen" value={seen} />
          {codesOf(SOUL_NAMES).map((soul) => (
            <Soul c={c} soul={soul} parties={parties} today={today} />
          ))}
          <button class="btn btn-primary">{say(AGREEMENTS.saveSignatures)}</button>
        </form>
      )}
      <PartyForm c={c} action={at("parti")} seen={seen} words={AGREEMENTS.addParty} of={others} />
      {parties.length > 0 && (
        <PartyForm
          c={c}
          action={at("parti", "togli")}
          seen={seen}
          words={AGREEMENTS.dropParty}
          of={own}
        />
      )}
    </section>
  );
};

/** The parties of one soul; nothing where it has none. */
const Soul = ({
  c,
  soul,
  parties,
  today,
}: Pick<Props, "c" | "today"> & {
  readonly soul: AgreementParty["soul"];
  readonly parties: readonly AgreementParty[];
}) => {
  const own = parties.filter((one) => one.soul === soul);
  if (own.length === 0) return null;
  return (
    <fieldset>
      <legend class="h5">
        {speaker(c)(SOUL_NAMES[soul])} ({own.length})
      </legend>
      {own.map(({ id, name, signedOn }) => (
        <Input
          type="date"
          name={`${SIGNATURE_FIELD}${id}`}
          label={name}
          value={signedOn}
          max={today}
        />
      ))}
    </fieldset>
  );
};

const PartyForm = ({
  c,
  action,
  seen,
  words,
  of,
}: {
  readonly c: Ctx;
  readonly action: string;
  readonly seen: string;
  readonly words: (typeof AGREEMENTS)["addParty" | "dropParty"];
  readonly of: ReadonlyMap<string, string>;
}) => {
  const say = speaker(c);
  return (
    <details>
      <summary>{say(words)}</summary>
      <form method="post" action={action} class="narrow">
        <input type="hidden" name="seen" value={seen} />
        <Select
          name="organisation"
          id={`organisation-${words === AGREEMENTS.addParty ? "new" : "gone"}`}
          label={say(AGREEMENTS.organisation)}
          options={byName(of)}
          required
        />
        <button class="btn btn-outline-primary">{say(words)}</button>
      </form>
    </details>
  );
};
