import type { Part } from "../../access/visitor.ts";
import type { Bilingual } from "../../errors.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { SETTINGS } from "./words.ts";

/** «Manca ancora: …», with the way to where it comes from. */
export const StillMissing = ({
  c,
  actor,
  what,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly what: Bilingual;
}) => {
  const say = speaker(c);
  return (
    <div class="callout-plain">
      <p>
        {say(SETTINGS.missing)}: {say(what)}.
      </p>
      <p>
        <a href={inProgramme(actor, "accordi")}>{say(SETTINGS.toAgreements)}</a>
      </p>
    </div>
  );
};
