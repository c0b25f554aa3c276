import type { Trace } from "../../privacy/audit.ts";
import type { Duty } from "../../privacy/duties.ts";
import { day, moment } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { DUTIES, KEPT_WORDS } from "./duties/words.ts";
import { deedOf, whoOf } from "./trace-words.ts";
import { OWN_DATA } from "./words.ts";

export const Seen = ({ c, traces }: { readonly c: Ctx; readonly traces: readonly Trace[] }) => {
  const say = speaker(c);
  return (
    <section aria-labelledby="visto">
      <h2 id="visto">{say(OWN_DATA.seen)}</h2>
      {traces.length === 0 ? (
        <p>{say(OWN_DATA.nobody)}</p>
      ) : (
        <Table
          caption={say(OWN_DATA.seen)}
          headers={[OWN_DATA.when, OWN_DATA.who, OWN_DATA.did].map(say)}
          rows={traces.map((one) => [moment(c, one.at), whoOf(c, one), deedOf(c, one)])}
        />
      )}
    </section>
  );
};

interface ErasureProps {
  readonly c: Ctx;
  readonly at: string;
  /** When it was asked for already. */
  readonly asked: Date | null;
  /** What stays of it, and why. */
  readonly duties: readonly Duty[];
}

export const Erasure = ({ c, at, asked, duties }: ErasureProps) => {
  const say = speaker(c);
  return (
    <section aria-labelledby="cancellare">
      <h2 id="cancellare">{say(OWN_DATA.erase)}</h2>
      <p>{say(OWN_DATA.eraseHow)}</p>
      {duties.length > 0 && (
        <>
          <p>{say(OWN_DATA.duties)}</p>
          <ul>
            {duties.map(({ law, keepUntil, keeps }) => (
              <li>
                {law}: {keeps.map((one) => say(KEPT_WORDS[one])).join(" · ")} ({say(DUTIES.until)}{" "}
                {day(keepUntil)})
              </li>
            ))}
          </ul>
        </>
      )}
      {asked === null ? (
        <form method="post" action={`${at}/cancellazione`}>
          <button class="btn btn-outline-danger">{say(OWN_DATA.askErasure)}</button>
        </form>
      ) : (
        <p>
          {say(OWN_DATA.asked)} {moment(c, asked)}.
        </p>
      )}
    </section>
  );
};
