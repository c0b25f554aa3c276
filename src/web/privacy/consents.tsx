import type { ConsentState } from "../../access/consent.ts";
import { moment } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { OWN_DATA, PURPOSES } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly at: string;
  readonly consents: readonly ConsentState[];
}

/** Each purpose with its wording, what was said, and the button that changes it. */
export const Consents = ({ c, at, consents }: Props) => {
  const say = speaker(c);
  return (
    <section aria-labelledby="consensi">
      <h2 id="consensi">{say(OWN_DATA.consents)}</h2>
      <ul class="tiles">
        {consents.map((one) => (
          <li class="tile">
            <h3 class="h5">{say(PURPOSES[one.purpose])}</h3>
            <p>{say(one.text)}</p>
            <p class="muted">{saidOf(c, one)}</p>
            <form method="post" action={`${at}/consenso`}>
              <input type="hidden" name="purpose" value={one.purpose} />
              <input type="hidden" name="given" value={one.given === true ? "no" : "yes"} />
              <button class="btn btn-outline-primary btn-sm">
                {say(one.given === true ? OWN_DATA.withdraw : OWN_DATA.give)}
                <span class="visually-hidden">: {say(PURPOSES[one.purpose])}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
};

function saidOf(c: Ctx, { given, since }: ConsentState): string {
  const say = speaker(c);
  if (given === null || since === null) return say(OWN_DATA.notAsked);
  return `${say(given ? OWN_DATA.given : OWN_DATA.withdrawn)} ${moment(c, since)}.`;
}
