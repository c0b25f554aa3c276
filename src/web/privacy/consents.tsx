import type { ConsentState } from "../../access/consent-state.ts";
import { day, moment } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { OWN_DATA, PURPOSES } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly at: string;
  readonly consents: readonly ConsentState[];
}

/** Each purpose with its wording, what was said, and the buttons that change it. */
export const Consents = ({ c, at, consents }: Props) => (
  <section aria-labelledby="consensi">
    <h2 id="consensi">{speaker(c)(OWN_DATA.consents)}</h2>
    <ul class="tiles">
      {consents.map((one) => (
        <Consent c={c} at={at} one={one} />
      ))}
    </ul>
  </section>
);

type ConsentProps = Pick<Props, "c" | "at"> & { readonly one: ConsentState };

const Consent = ({ c, at, one }: ConsentProps) => {
  const say = speaker(c);
  const { purpose, asked, answered, standing } = one;
  return (
    <li class="tile">
      <h3 class="h5">{say(PURPOSES[purpose])}</h3>
      <p>{say(asked.text)}</p>
      {standing === "asked_again" && answered !== null && (
        <details>
          <summary>{say(OWN_DATA.before)}</summary>
          <p>{say(answered.text)}</p>
        </details>
      )}
      <p class={standing === "asked_again" ? "notice" : "muted"}>{saidOf(c, one)}</p>
      <div class="taps">
        {standing !== "given" && <Say c={c} at={at} one={one} given="yes" />}
        {(standing === "given" || standing === "asked_again") && (
          <Say c={c} at={at} one={one} given="no" />
        )}
      </div>
    </li>
  );
};

/** The version is that of the words above the button: another one may come into force meanwhile. */
const Say = ({ c, at, one, given }: ConsentProps & { readonly given: "yes" | "no" }) => {
  const say = speaker(c);
  return (
    <form method="post" action={`${at}/consenso`}>
      <input type="hidden" name="purpose" value={one.purpose} />
      <input type="hidden" name="version" value={String(one.asked.version)} />
      <input type="hidden" name="given" value={given} />
      <button class="btn btn-outline-primary btn-sm">
        {say(given === "yes" ? OWN_DATA.give : OWN_DATA.withdraw)}
        <span class="visually-hidden">: {say(PURPOSES[one.purpose])}</span>
      </button>
    </form>
  );
};

const STANDS = {
  given: OWN_DATA.given,
  asked_again: OWN_DATA.reworded,
  withdrawn: OWN_DATA.withdrawn,
} as const;

function saidOf(c: Ctx, { standing, words: [last] }: ConsentState): string {
  const say = speaker(c);
  if (standing === "unasked" || last === undefined) return say(OWN_DATA.notAsked);
  const on = last.saidOn === null ? moment(c, last.createdAt) : day(last.saidOn);
  return `${say(STANDS[standing])} ${on}.`;
}
