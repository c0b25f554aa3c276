import type { Part } from "../../access/visitor.ts";
import type { Bilingual } from "../../errors.ts";
import type { Watched } from "../../programmes/agreements/watch.ts";
import { day } from "../kit/figures.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { ROUNDS } from "./words.ts";

/** The agreements that end soon, and those over that still had something to give; nothing where there is none. */
export const ToRenew = ({
  c,
  actor,
  watched,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly watched: readonly Watched[];
}) => {
  const say = speaker(c);
  if (watched.length === 0) return null;
  return (
    <section>
      <h2>{say(ROUNDS.toRenew)}</h2>
      <ul>
        {watched.map(({ agreement, resources }) => (
          <li>
            <a href={inProgramme(actor, "accordi", agreement.id)}>{agreement.title}</a>:{" "}
            {say(sentenceOf(agreement, resources))}
          </li>
        ))}
      </ul>
    </section>
  );
};

function sentenceOf({ state, expiresOn }: Watched["agreement"], resources: number): Bilingual {
  const on = day(expiresOn!);
  const isOver = state === "lapsed";
  const when = isOver
    ? { it: `scaduto il ${on}`, en: `lapsed on ${on}` }
    : { it: `scade il ${on}`, en: `ends on ${on}` };
  if (resources === 0) return when;
  const what = leftOut(resources);
  return {
    it: `${when.it}; ${isOver ? "ora" : "da allora"} ${what.it}`,
    en: `${when.en}; ${isOver ? "now" : "from then on"} ${what.en}`,
  };
}

const leftOut = (n: number): Bilingual =>
  n === 1
    ? { it: "la sua risorsa non si propone più", en: "its resource is proposed no more" }
    : {
        it: `le sue ${n} risorse non si propongono più`,
        en: `its ${n} resources are proposed no more`,
      };
