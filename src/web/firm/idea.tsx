import type { InnestoError } from "../../errors.ts";
import {
  EXCLUSION_REASON_WORDS,
  exclusionReasonSchema,
} from "../../profiles/preferences/exclusion-reasons.ts";
import { type HostChoice, hostChoices } from "../../profiles/preferences/host-choices.ts";
import { resourcesOf } from "../../profiles/resources.ts";
import { openCandidate } from "../../rounds/browse/open-candidate.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { Select, TextArea } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { ChoiceTaps, exclusionWords } from "./choice-taps.tsx";
import { firmPage, Tap } from "./firm-page.tsx";
import { CardFacts, CardTexts, Reasons, titleOf } from "./idea-card.tsx";
import { CHOICE, CHOICE_DONE, IDEAS } from "./words.ts";

const MOST_LETTERS = 2000;

interface Sent {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError | null;
}

/** One idea in full: why it suits, what was said of it, and the way to exclude it lawfully. */
export async function ideaPage(c: Ctx, deps: WebDeps, { typed = {}, ...sent }: Sent = {}) {
  const { actor, db } = asking(c, deps.db, ["member"]);
  const id = c.req.param("id") ?? "";
  const { card, candidate } = await openCandidate(deps.db, actor, { id, on: deps.today() });
  const choice = (await hostChoices(db, actor)).of(card);
  const own = await db.as(actor, (tx) => resourcesOf(tx, actor.programme, actor.subject));
  const seats = new Map(own.filter(({ seat }) => seat !== null).map((r) => [r.id, r.title]));
  const say = speaker(c);
  const ideas = { href: inProgramme(actor, "impresa", "idee"), label: say(IDEAS.title) };
  const title = titleOf(c, card);
  return firmPage(
    c,
    { actor, title, menu: "ideas", crumbs: [ideas], done: doneOf(c, CHOICE_DONE), ...sent },
    <>
      {candidate === null ? (
        <p class="notice">{say(IDEAS.notAllowed)}</p>
      ) : (
        <CardFacts c={c} candidate={{ ...candidate, card, broughtForward: false }} seats={seats} />
      )}
      <CardTexts c={c} card={card} />
      {candidate !== null && <Reasons c={c} candidate={candidate} />}
      <ChoiceTaps
        c={c}
        actor={actor}
        id={id}
        about={title}
        choice={choice}
        back={inProgramme(actor, "impresa", "idee", id)}
      />
      <p class="muted">{say(IDEAS.whoSees)}</p>
      <Exclusion
        c={c}
        at={inProgramme(actor, "impresa", "idee", id, "esclusione")}
        choice={choice}
        typed={typed}
        wrong={sent.wrong ?? {}}
        about={title}
      />
    </>,
  );
}

interface ExclusionProps {
  readonly c: Ctx;
  /** Where it is asked for. */
  readonly at: string;
  readonly choice: HostChoice;
  readonly typed: Typed;
  readonly wrong: Wrong;
  readonly about: string;
}

/** What came of an exclusion that was asked for, and the form to ask for one. */
const Exclusion = ({ c, at, choice, typed, wrong, about }: ExclusionProps) => {
  const say = speaker(c);
  const standing = exclusionWords(choice);
  const { exclusion } = choice;
  if (exclusion !== null && exclusion.refusedAt === null)
    return (
      <Tap
        c={c}
        about={about}
        action={`${at}/ritira`}
        words={CHOICE.takeBack}
        fields={{}}
        look="btn-outline-secondary"
      />
    );
  return (
    <>
      {standing !== null && (
        <p class="notice">
          {say(standing)}: {exclusion?.refusedBecause}
        </p>
      )}
      <details open={Object.keys(wrong).length > 0}>
        <summary>{say(CHOICE.exclude)}</summary>
        <form method="post" action={at}>
          <p>{say(CHOICE.excludeLead)}</p>
          <Select
            name="motivo"
            label={say(CHOICE.reason)}
            empty={say(CHOICE.pick)}
            value={textOf(typed, "motivo")}
            wrong={wrong["motivo"]}
            options={exclusionReasonSchema.options.map((value) => ({
              value,
              label: say(EXCLUSION_REASON_WORDS[value]),
            }))}
            required
          />
          <TextArea
            name="parole"
            label={say(CHOICE.words)}
            hint={say(CHOICE.wordsHint)}
            value={textOf(typed, "parole")}
            wrong={wrong["parole"]}
            maxlength={MOST_LETTERS}
          />
          <button class="btn btn-outline-danger">{say(CHOICE.send)}</button>
        </form>
      </details>
    </>
  );
};
