import { COUNTED, type ProgrammeNumbers } from "../../programmes/numbers.ts";
import type { Vocabulary } from "../../programmes/vocabulary.ts";
import { decimal } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { COUNT_WORDS, PUBLIC } from "./words.ts";

/** Counts side by side; one of few people is told in words. */
export const Numbers = ({
  c,
  numbers,
  vocabulary,
}: {
  readonly c: Ctx;
  readonly numbers: ProgrammeNumbers;
  readonly vocabulary: Vocabulary;
}) => {
  const say = speaker(c);
  const words = { ...COUNT_WORDS, participants: vocabulary.participant.many };
  const isAnyFew = COUNTED.some((name) => numbers[name] === null);
  return (
    <section>
      <h2>{say(PUBLIC.numbers)}</h2>
      <ul class="tiles twin-tiles">
        {COUNTED.map((name) => {
          const n = numbers[name];
          return (
            <li class="tile">
              <span class="number">
                {n === null ? say(PUBLIC.few) : decimal(c, n, { digits: 0 })}
              </span>
              <p>{say(words[name])}</p>
            </li>
          );
        })}
      </ul>
      {isAnyFew && <p class="muted">{say(PUBLIC.fewHint)}</p>}
    </section>
  );
};
