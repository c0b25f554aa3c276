import type { Part } from "../../access/visitor.ts";
import type { ProgrammeNumbers } from "../../programmes/numbers.ts";
import { COUNT_WORDS, PUBLIC } from "../public/words.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { ROUNDS } from "./words.ts";

/** What a coordinator counts first, each with the page that lists it. */
const LISTED = {
  participants: ["persone", "partecipanti"],
  ideas: ["persone", "idee"],
  organisations: ["persone", "organizzazioni"],
  seats: ["persone", "risorse"],
  underWay: ["collaborazioni"],
} as const satisfies Partial<Record<keyof ProgrammeNumbers, readonly string[]>>;

/** The programme in a few numbers, each the way to what it counts. */
export const InNumbers = ({
  c,
  actor,
  numbers,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly numbers: ProgrammeNumbers;
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(PUBLIC.numbers)}</h2>
      <ul class="tiles small-tiles">
        {(Object.keys(LISTED) as (keyof typeof LISTED)[]).map((name) => (
          <li class="tile">
            <span class="number">{numbers[name] ?? say(PUBLIC.few)}</span>
            <p>
              <a href={inProgramme(actor, ...LISTED[name])}>{say(COUNT_WORDS[name])}</a>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={inProgramme(actor)}>{say(ROUNDS.publicPage)}</a>
      </p>
    </section>
  );
};
