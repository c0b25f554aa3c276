import { noteConsent } from "../../../access/change-consent.ts";
import { type KeptWord } from "../../../access/consent.ts";
import { consentsOf, type ConsentState } from "../../../access/consent-state.ts";
import { type ConsentText, consentTexts } from "../../../access/consent-texts.ts";
import { listMembers } from "../../../access/members.ts";
import type { InnestoError } from "../../../errors.ts";
import { fullNames } from "../../../profiles/names.ts";
import { requireParticipant } from "../../../profiles/participants.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { day, moment } from "../../kit/figures.ts";
import { readForm, type Typed } from "../../kit/read-form.ts";
import { tried, type Wrong } from "../../kit/refusal.tsx";
import { Table } from "../../kit/table.tsx";
import { personPage } from "../../person/frame.tsx";
import { type Asking, asking, type Ctx, speaker } from "../../visit.ts";
import { ACTORS, PRIVACY, PURPOSES } from "../words.ts";
import { NoteForm, NOTED, noteForm } from "./note-form.tsx";
import { consentCrumbs, inConsents } from "./place.ts";
import { GIVEN, PERSON, PERSON_DONE, SOURCES, STANDINGS } from "./words.ts";

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong;
  readonly refused?: InnestoError;
}

const load = ({ actor: { programme }, actor, db }: Asking, person: string) =>
  db.as(actor, async (tx) => {
    await requireParticipant(tx, programme, person);
    const states: (ConsentState & { readonly texts: readonly ConsentText[] })[] = [];
    for (const state of await consentsOf(tx, programme, person))
      states.push({ ...state, texts: await consentTexts(tx, programme, state.purpose) });
    const members = await listMembers(tx, programme);
    return {
      states,
      name: (await fullNames(tx, programme)).get(person) ?? "",
      roles: new Map(members.map(({ account, role }) => [account, role])),
    };
  });

/** One person's consents: what is asked, what they said and how, and a form for what they said elsewhere. */
export async function personConsents(c: Ctx, deps: WebDeps, { typed, wrong, refused }: Shown = {}) {
  const asked = asking(c, deps.db, ["coordinator"]);
  const { actor } = asked;
  const say = speaker(c);
  const person = personIn(c);
  const { states, name, roles } = await load(asked, person);
  const title = `${person} ${name}`.trim();
  return personPage(
    c,
    {
      actor,
      title: { it: title, en: title },
      menu: "privacy",
      crumbs: consentCrumbs(c, actor),
      done: doneOf(c, PERSON_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    states.map((state) => (
      <section>
        <h2>{say(PURPOSES[state.purpose])}</h2>
        <p>
          <strong>{say(STANDINGS[state.standing])}</strong>
        </p>
        <p class="callout-plain">
          <span class="muted">{say(PERSON.asked)}:</span> «{say(state.asked.text)}»
        </p>
        {state.answered !== null && (
          <details>
            <summary>{say(PERSON.answered)}</summary>
            <p>«{say(state.answered.text)}»</p>
          </details>
        )}
        {state.words.length === 0 ? (
          <p>{say(PERSON.none)}</p>
        ) : (
          <Table
            caption={`${say(PERSON.history)}: ${say(PURPOSES[state.purpose])}`}
            headers={[PERSON.on, PERSON.what, PERSON.version, PERSON.how, PERSON.by].map(say)}
            rows={state.words.map((word) => saidRow(c, word, roles))}
          />
        )}
        <NoteForm
          c={c}
          state={state}
          texts={state.texts}
          typed={typed ?? {}}
          wrong={wrong ?? {}}
          today={deps.today()}
        />
      </section>
    )),
  );
}

function saidRow(c: Ctx, word: KeptWord, roles: ReadonlyMap<string, string>) {
  const say = speaker(c);
  const { saidOn, createdAt, given, textVersion, madeFrom, madeBy } = word;
  const role = roles.get(madeBy);
  const who = role === "participant" ? PRIVACY.person : ACTORS[role ?? ""];
  const written = saidOn === null ? "" : ` · ${moment(c, createdAt)}`;
  return [
    saidOn === null ? moment(c, createdAt) : day(saidOn),
    say(given ? GIVEN.yes : GIVEN.no),
    String(textVersion),
    SOURCES[madeFrom] === undefined ? madeFrom : say(SOURCES[madeFrom]),
    `${who === undefined ? "" : say(who)} ${madeBy}${written}`.trim(),
  ];
}

export async function notePersonConsent(c: Ctx, deps: WebDeps) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const participant = personIn(c);
  const { value, typed, wrong } = await readForm(c, noteForm);
  if (value === null) return await personConsents(c, deps, { typed, wrong });
  const { what, ...word } = value;
  const noted = { ...word, ...NOTED[what], participant };
  const { refused } = await tried(() => noteConsent(db, actor, noted, deps.today()));
  if (refused !== null) return await personConsents(c, deps, { typed, refused });
  return c.redirect(`${inConsents(actor, "persone", participant)}?fatto=annotato`, 303);
}

const personIn = (c: Ctx): string => c.req.param("person") ?? "";
