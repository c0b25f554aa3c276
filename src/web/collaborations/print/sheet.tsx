import type { Child } from "hono/jsx";
import type { ProgrammeView } from "../../../programmes/programmes.ts";
import type { Bilingual } from "../../../errors.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { PRINT } from "./words.ts";

/** What is to be filled in by hand. */
const BLANK = "…………………………………";

/** Names with what is known of each; a line to write on where nothing is. */
export const Lines = ({
  c,
  of,
}: {
  readonly c: Ctx;
  readonly of: readonly (readonly [Bilingual, string | null])[];
}) => (
  <dl class="facts even-facts">
    {of.map(([name, value]) => (
      <>
        <dt>{speaker(c)(name)}</dt>
        <dd class="lines">{value ?? BLANK}</dd>
      </>
    ))}
  </dl>
);

/** Where the parties sign. */
export const Signatures = ({ c, of }: { readonly c: Ctx; readonly of: readonly Bilingual[] }) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(PRINT.signatures)}</h2>
      <p>
        {say(PRINT.placeAndDay)} {BLANK}
      </p>
      <ul class="signatures">
        {of.map((who) => (
          <li>
            {say(who)}
            <br />
            {BLANK}
          </li>
        ))}
      </ul>
    </section>
  );
};

const joined = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(" · ") || null;

/** The programme's header, as it stands on each document. */
export const ProgrammeHeader = ({
  c,
  programme: { title, funder, fundingCall, projectCode, cup },
}: {
  readonly c: Ctx;
  readonly programme: ProgrammeView;
}): Child => {
  const lines = [
    [PRINT.project, title],
    [PRINT.funder, joined(funder, fundingCall)],
    [PRINT.codes, joined(projectCode, cup)],
  ] as const;
  return <Lines c={c} of={lines.filter(([, value]) => value !== null)} />;
};
