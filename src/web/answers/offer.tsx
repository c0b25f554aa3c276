import type { Part } from "../../access/visitor.ts";
import type { Pairing } from "../../rounds/answers/pairings.ts";
import type { RepairOffer } from "../../rounds/answers/repair.ts";
import { Table } from "../kit/table.tsx";
import { inRound } from "../round/address.ts";
import { Moves } from "../round/moves.tsx";
import type { Parties } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { WhoIsIt } from "./enter-form.tsx";
import { ANSWERS, REPAIR } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: number;
  readonly pairing: Pairing;
  readonly parties: Parties;
  /** Null: none could be reckoned, and the page says why. */
  readonly offer: RepairOffer | null;
}

/** The repair with its price, the pairs that move nobody else, and the way to leave it. */
export const Offer = ({ c, actor, round, pairing, parties, offer }: Props) => {
  const say = speaker(c);
  return (
    <>
      <WhoIsIt c={c} pairing={pairing} parties={parties} contacts={null} />
      {offer !== null && (
        <>
          <p>{say(REPAIR.lead)}</p>
          <h2>{say(REPAIR.best)}</h2>
          <p class="lead">{say(offer.sentence)}</p>
          {offer.moves.length > 0 && (
            <>
              <Moves c={c} moves={offer.moves} parties={parties} />
              <form method="post">
                <input type="hidden" name="basis" value={offer.basis} />
                <button class="btn btn-primary">{say(REPAIR.take)}</button>
              </form>
            </>
          )}
          <h2>{say(REPAIR.free)}</h2>
          <Free c={c} parties={parties} offer={offer} />
        </>
      )}
      <p class="mt-4">
        <a href={inRound(actor, round, "risposte")}>{say(REPAIR.leave)}</a>
      </p>
    </>
  );
};

const Free = ({
  c,
  parties,
  offer: { basis, free },
}: Pick<Props, "c" | "parties"> & { readonly offer: RepairOffer }) => {
  const say = speaker(c);
  if (free.length === 0) return <p>{say(REPAIR.freeNone)}</p>;
  return (
    <Table
      caption={say(REPAIR.free)}
      headers={[say(ANSWERS.person), say(ANSWERS.place), say(REPAIR.propose)]}
      rows={free.map(({ seeker, place }) => [
        parties.person(seeker),
        parties.seat(place),
        <form method="post">
          <input type="hidden" name="basis" value={basis} />
          <input type="hidden" name="seeker" value={seeker} />
          <input type="hidden" name="place" value={place} />
          <button class="btn btn-outline-primary btn-sm">
            {say(REPAIR.propose)}
            <span class="visually-hidden">
              {" "}
              {seeker} – {place}
            </span>
          </button>
        </form>,
      ])}
    />
  );
};
