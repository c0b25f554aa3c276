import type { Part } from "../../access/visitor.ts";
import type { AgendaWarnings, GroupTalks } from "../../collaborations/meetings/warnings.ts";
import type { Bilingual } from "../../errors.ts";
import { inProgramme } from "../round/address.ts";
import type { PartyNames } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { monthName } from "./when.ts";
import { AGENDA } from "./words.ts";

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;

/** «Marzo: 3 hub su 4 hanno tenuto il colloquio di gruppo; manca Arci TOM» */
const talksWords = ({ month, hubs, held, missing }: GroupTalks): Bilingual => {
  const { it, en } = monthName(month);
  const lack = missing.length === 1 ? "manca" : "mancano";
  const some =
    held === 1
      ? { it: `1 hub su ${hubs} ha tenuto`, en: `1 hub of ${hubs} has held` }
      : { it: `${held} hub su ${hubs} hanno tenuto`, en: `${held} hubs of ${hubs} have held` };
  const none = { it: "nessun hub ha tenuto", en: "no hub has held" };
  const did = held === 0 ? none : some;
  return {
    it: `${it}: ${did.it} il colloquio di gruppo; ${lack} ${listed(missing, "e")}`,
    en: `${en}: ${did.en} the group talk; missing: ${listed(missing, "and")}`,
  };
};

const absentWords = (n: number): Bilingual =>
  n === 1
    ? {
        it: "1 persona assente a due incontri di fila",
        en: "1 person absent from two meetings in a row",
      }
    : {
        it: `${n} persone assenti a due incontri di fila`,
        en: `${n} people absent from two meetings in a row`,
      };

/** What the agenda warns of; nothing where there is nothing. */
export const Warnings = ({
  c,
  actor,
  warnings: { talks, absentTwice },
  names,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly warnings: AgendaWarnings;
  readonly names: PartyNames;
}) => {
  const say = speaker(c);
  if (talks.length + absentTwice.length === 0) return null;
  return (
    <section class="callout-plain" aria-labelledby="da-guardare">
      <h2 class="h4" id="da-guardare">
        {say(AGENDA.warnings)}
      </h2>
      <ul>
        {talks.map((one) => (
          <li>{say(talksWords(one))}</li>
        ))}
        {absentTwice.length > 0 && (
          <li>
            {say(absentWords(absentTwice.length))}:{" "}
            {absentTwice.map((code, at) => (
              <>
                {at > 0 && ", "}
                <a href={inProgramme(actor, "formazione", code)}>{names.person(code)}</a>
              </>
            ))}
          </li>
        )}
      </ul>
    </section>
  );
};
