import type { Part } from "../../../access/visitor.ts";
import type { Outlook } from "../../../rounds/own/outlook.ts";
import type { OwnStanding } from "../../../rounds/own/standing.ts";
import { inProgramme } from "../../round/address.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { HELPS, preparedWords, underWayWords, WAITING } from "./words.ts";

/** Who waits reads that they wait, why, and what would help: nothing of it is a rejection. */
export const Waiting = ({
  c,
  actor,
  waiting,
  outlook: { seeking, host, prepared },
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly waiting: OwnStanding["waiting"];
  readonly outlook: Outlook;
}) => {
  const say = speaker(c);
  if (!seeking)
    return (
      <section class="callout-plain">
        <h2>{say(WAITING.settled)}</h2>
        <p>{say(host === null ? WAITING.notSeeking : underWayWords(host))}</p>
      </section>
    );
  return (
    <section class="callout-plain">
      <h2>{say(WAITING.title)}</h2>
      <p>{say(WAITING.lead)}</p>
      {prepared !== null && <p>{say(preparedWords(prepared.number, prepared.preferencesBy))}</p>}
      {waiting !== null && (
        <>
          <h3>{say(WAITING.why)}</h3>
          <p>{say(waiting.headline)}</p>
        </>
      )}
      <h3>{say(WAITING.helps)}</h3>
      <ul>
        {waiting?.helps.map((help) => (
          <li>{say(HELPS[help])}</li>
        ))}
        <li>
          <a href={inProgramme(actor, "io")}>{say(WAITING.profile)}</a>
        </li>
        <li>
          <a href={inProgramme(actor, "io", "imprese")}>{say(WAITING.hosts)}</a>
        </li>
      </ul>
    </section>
  );
};
