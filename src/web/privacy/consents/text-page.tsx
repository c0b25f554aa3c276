import { z } from "zod";
import {
  CONSENT_PURPOSES,
  type ConsentPurpose,
  type ConsentText,
  consentTexts,
  textSeen,
} from "../../../access/consent-texts.ts";
import type { InnestoError } from "../../../errors.ts";
import { rewordAndAsk } from "../../../notify/ask-consent-again.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { TextArea } from "../../kit/fields.tsx";
import { readForm, textOf, type Typed, words } from "../../kit/read-form.ts";
import { refusalOf, type Wrong } from "../../kit/refusal.tsx";
import { personPage } from "../../person/frame.tsx";
import { asking, type Ctx, nothingHere, speaker } from "../../visit.ts";
import { PURPOSES } from "../words.ts";
import { versionOf } from "./consent-list.tsx";
import { consentCrumbs, inConsents } from "./place.ts";
import { TEXTS, TEXTS_DONE } from "./words.ts";

const LONGEST = 2000;
const form = z.strictObject({
  seen: z.string().max(100),
  italian: words(LONGEST),
  english: words(LONGEST),
});

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong;
  readonly refused?: InnestoError;
}

/** The wordings of one purpose, and the form for the next one. */
export async function textPage(c: Ctx, deps: WebDeps, { typed, wrong, refused }: Shown = {}) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const purpose = purposeIn(c);
  const say = speaker(c);
  const [inForce, ...older] = await db.as(actor, (tx) =>
    consentTexts(tx, actor.programme, purpose),
  );
  const typedOr = (name: "italian" | "english", otherwise: string) =>
    typed === undefined ? otherwise : textOf(typed, name);
  return personPage(
    c,
    {
      actor,
      title: PURPOSES[purpose],
      menu: "privacy",
      crumbs: consentCrumbs(c, actor),
      done: doneOf(c, TEXTS_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <h2>{say(TEXTS.inForce)}</h2>
      <Wording c={c} text={inForce} />
      <h2>{say(TEXTS.reword)}</h2>
      <form method="post" class="narrow">
        <p>{say(TEXTS.rewordHow)}</p>
        <input type="hidden" name="seen" value={textSeen(inForce)} />
        <TextArea
          name="italian"
          label={say(TEXTS.italian)}
          value={typedOr("italian", inForce.text.it)}
          wrong={wrong?.["italian"]}
          maxlength={LONGEST}
          rows={5}
          required
        />
        <TextArea
          name="english"
          label={say(TEXTS.english)}
          value={typedOr("english", inForce.text.en)}
          wrong={wrong?.["english"]}
          maxlength={LONGEST}
          rows={5}
          required
        />
        <button class="btn btn-primary">{say(TEXTS.save)}</button>
      </form>
      {older.length > 0 && <h2>{say(TEXTS.older)}</h2>}
      {older.map((text) => (
        <Wording c={c} text={text} />
      ))}
    </>,
  );
}

/** Both languages: people answer the one that they read. */
const Wording = ({ c, text }: { readonly c: Ctx; readonly text: ConsentText }) => (
  <div class="callout-plain">
    <p class="muted">{versionOf(c, text)}</p>
    <p lang="it">«{text.text.it}»</p>
    <p lang="en">“{text.text.en}”</p>
  </div>
);

export async function saveText(c: Ctx, deps: WebDeps) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const purpose = purposeIn(c);
  const { value, typed, wrong } = await readForm(c, form);
  if (value === null) return await textPage(c, deps, { typed, wrong });
  const { seen, italian, english } = value;
  const rewording = { text: { it: oneWay(italian), en: oneWay(english) }, seen };
  const refused = await refusalOf(() =>
    rewordAndAsk(db, actor.programme, purpose, rewording, deps.today()),
  );
  if (refused !== null) return await textPage(c, deps, { typed, refused });
  return c.redirect(`${inConsents(actor, "testi", purpose)}?fatto=salvato`, 303);
}

/** Browsers end lines their own way: that alone makes no new wording. */
const oneWay = (text: string): string => text.replaceAll("\r\n", "\n");

function purposeIn(c: Ctx): ConsentPurpose {
  const purpose = CONSENT_PURPOSES.find((one) => one === c.req.param("purpose"));
  if (purpose === undefined) throw nothingHere();
  return purpose;
}
