import type { Part } from "../../access/visitor.ts";
import type { Bilingual } from "../../errors.ts";
import type { Waits } from "../../notify/waits.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { ROUNDS, waitingExclusions, waitingLetters, waitingLooks } from "./words.ts";

/** What waits for the coordination, with the way to each; nothing where nothing does. */
export const ToLookAt = ({
  c,
  actor,
  waits: { looks, exclusions, letters },
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly waits: Waits;
}) => {
  const say = speaker(c);
  const all: readonly (readonly [number, (n: number) => Bilingual, string])[] = [
    [looks, waitingLooks, "riparlarne"],
    [exclusions, waitingExclusions, "esclusioni"],
    [letters, waitingLetters, "posta"],
  ];
  const some = all.filter(([n]) => n > 0);
  if (some.length === 0) return null;
  return (
    <section>
      <h2>{say(ROUNDS.toLookAt)}</h2>
      <ul>
        {some.map(([n, words, path]) => (
          <li>
            <a href={inProgramme(actor, path)}>{say(words(n))}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
