import type { RunReport } from "../../rounds/report.ts";
import { type Ctx, speaker } from "../visit.ts";
import { BOARD } from "./words.ts";

/** Why a run found no solution, and the single changes that would give one. */
export const Conflict = ({
  c,
  conflict: { sentence, releases },
}: {
  readonly c: Ctx;
  readonly conflict: NonNullable<RunReport["conflict"]>;
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(BOARD.conflict)}</h2>
      <p>{say(sentence)}</p>
      {releases.length > 0 && (
        <>
          <h3>{say(BOARD.releases)}</h3>
          <ul>
            {releases.map((release) => (
              <li>{say(release.sentence)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
