import type { Part } from "../../access/visitor.ts";
import type { RunDiff } from "../../rounds/diff.ts";
import type { Change, Reason } from "../../rounds/diff/change.ts";
import type { GroupEffect } from "../../rounds/diff/groups.ts";
import type { Run } from "../../rounds/runs.ts";
import { decimal } from "../kit/figures.ts";
import { inProgramme, inRound } from "../round/address.ts";
import { Moves } from "../round/moves.tsx";
import type { Parties } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { Groups, Hubs } from "./effects.tsx";
import { COMPARISON, SEE_BELOW, fitWords, matchedWords, movedWords, worstWords } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly after: Run;
  readonly diff: RunDiff;
  readonly groups: readonly GroupEffect[];
  readonly parties: Parties;
}

/** Two runs in sentences: what it comes to, who moves and why, then hub by hub and group by group. */
export const Difference = ({ c, actor, after, diff, groups, parties }: Props) => {
  const say = speaker(c);
  return (
    <>
      <Summary c={c} diff={diff} />
      <div class="actions">
        {after.policyPatch !== null && (
          <a class="btn btn-primary" href={`${inProgramme(actor, "criteri")}?da=${after.id}`}>
            {say(COMPARISON.adopt)}
          </a>
        )}
        <a
          class="btn btn-outline-primary"
          href={inRound(actor, after.roundNumber, "ipotesi", after.id)}
        >
          {say(COMPARISON.open)}
        </a>
      </div>
      <h2>{say(COMPARISON.moves)}</h2>
      {diff.changes.length === 0 ? (
        <p>{say(COMPARISON.nobody)}</p>
      ) : (
        <>
          <p class="muted">{say(COMPARISON.facts)}</p>
          <Moves c={c} moves={diff.changes.map(withOwnReasons)} parties={parties} />
        </>
      )}
      <Inputs c={c} diff={diff} />
      <Hubs c={c} hubs={diff.hubs} />
      <Groups c={c} groups={groups} />
    </>
  );
};

/** What changed for all stands below, once; here what is each person's own. */
const FOR_ALL: ReadonlySet<Reason["kind"]> = new Set(["policy", "held"]);

const withOwnReasons = (change: Change): Change => {
  const own = change.reasons.filter(({ kind }) => !FOR_ALL.has(kind));
  return { ...change, reasons: own.length > 0 ? own : [{ kind: "policy", sentence: SEE_BELOW }] };
};

const Summary = ({ c, diff }: Pick<Props, "c" | "diff">) => {
  const say = speaker(c);
  const worst = worstWords(diff.lowestFit);
  const total = decimal(c, diff.totalFit, { signed: true });
  return (
    <section>
      <h2>{say(COMPARISON.summary)}</h2>
      <ul>
        <li>{say(matchedWords(diff.seekersMatched))}</li>
        <li>{say(movedWords(diff.changes.length))}</li>
        <li>{say(fitWords(total, diff.totalFit))}</li>
        {worst !== null && <li>{say(worst)}</li>}
      </ul>
    </section>
  );
};

const Inputs = ({ c, diff: { inputs } }: Pick<Props, "c" | "diff">) =>
  inputs.length === 0 ? null : (
    <section>
      <h2>{speaker(c)(COMPARISON.inputs)}</h2>
      <ul>
        {inputs.map(({ sentence }) => (
          <li>{speaker(c)(sentence)}</li>
        ))}
      </ul>
    </section>
  );
