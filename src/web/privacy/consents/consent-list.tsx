import { allStandings, type Standings, UNASKED } from "../../../access/consent-state.ts";
import {
  CONSENT_PURPOSES,
  type ConsentPurpose,
  type ConsentText,
  consentTexts,
} from "../../../access/consent-texts.ts";
import { fullNames } from "../../../profiles/names.ts";
import { countParticipants, listParticipants } from "../../../profiles/participants.ts";
import type { WebDeps } from "../../deps.ts";
import { Input } from "../../kit/fields.tsx";
import { moment } from "../../kit/figures.ts";
import { Table } from "../../kit/table.tsx";
import { personPage } from "../../person/frame.tsx";
import { type Asking, asking, type Ctx, speaker } from "../../visit.ts";
import { PURPOSES } from "../words.ts";
import { inConsents, privacyCrumb } from "./place.ts";
import { CONSENTS, COUNTED, STANDINGS } from "./words.ts";

const A_PAGE = 50;

const load = ({ actor: { programme }, actor, db }: Asking, after: string | undefined) =>
  db.as(actor, async (tx) => {
    const texts = new Map<ConsentPurpose, ConsentText>();
    for (const purpose of CONSENT_PURPOSES)
      texts.set(purpose, (await consentTexts(tx, programme, purpose))[0]);
    return {
      texts,
      standings: await allStandings(tx, programme),
      people: await listParticipants(tx, programme, { limit: A_PAGE, after }),
      all: await countParticipants(tx, programme),
      names: await fullNames(tx, programme),
    };
  });

/** What is asked and who answered what; `persona` in the address leads to that person. */
export async function consentList(c: Ctx, { db: service }: WebDeps) {
  const asked = asking(c, service, ["coordinator"]);
  const { actor } = asked;
  const say = speaker(c);
  const wanted = c.req.query("persona")?.trim() ?? "";
  if (wanted !== "") return c.redirect(inConsents(actor, "persone", wanted), 303);
  const after = c.req.query("dopo");
  const { texts, standings, people, all, names } = await load(asked, after);
  return personPage(
    c,
    { actor, title: CONSENTS.title, menu: "privacy", crumbs: [privacyCrumb(c, actor)] },
    <>
      <p class="lead">{say(CONSENTS.lead)}</p>
      <h2>{say(CONSENTS.texts)}</h2>
      <ul class="tiles">
        {CONSENT_PURPOSES.map((purpose) => (
          <li class="tile">
            <h3 class="h5 mt-0">{say(PURPOSES[purpose])}</h3>
            <p>«{say(texts.get(purpose)!.text)}»</p>
            <p class="muted">
              {versionOf(c, texts.get(purpose)!)}
              <br />
              {countsOf(c, purpose, [...standings.values()], all)}
            </p>
            <a href={inConsents(actor, "testi", purpose)}>
              {say(CONSENTS.reword)}
              <span class="visually-hidden">: {say(PURPOSES[purpose])}</span>
            </a>
          </li>
        ))}
      </ul>
      <h2>{say(CONSENTS.people)}</h2>
      <p>{say(CONSENTS.peopleHow)}</p>
      <form class="narrow">
        <Input name="persona" label={say(CONSENTS.code)} maxlength={200} />
        <button class="btn btn-outline-primary">{say(CONSENTS.open)}</button>
      </form>
      <Table
        caption={say(CONSENTS.people)}
        headers={[CONSENTS.person, ...CONSENT_PURPOSES.map((one) => PURPOSES[one])].map(say)}
        rows={people.items.map(({ id }) => [
          <a href={inConsents(actor, "persone", id)}>{`${id} ${names.get(id) ?? ""}`.trim()}</a>,
          ...CONSENT_PURPOSES.map((one) => say(STANDINGS[(standings.get(id) ?? UNASKED)[one]])),
        ])}
      />
      <p class="actions">
        {after !== undefined && <a href={inConsents(actor)}>{say(CONSENTS.first)}</a>}
        {people.next !== null && (
          <a href={`?dopo=${encodeURIComponent(people.next)}`}>{say(CONSENTS.more)}</a>
        )}
      </p>
    </>,
  );
}

export function versionOf(c: Ctx, { version, since }: ConsentText): string {
  const say = speaker(c);
  const from = since === null ? "" : `, ${say(CONSENTS.since)} ${moment(c, since)}`;
  return `${say(CONSENTS.version)} ${version}${from}`;
}

/** «12 acconsentono · 3 da richiedere · …» */
function countsOf(c: Ctx, purpose: ConsentPurpose, known: readonly Standings[], all: number) {
  const count = (standing: Standings[ConsentPurpose]) =>
    known.filter((one) => one[purpose] === standing).length;
  const answered = count("given") + count("asked_again") + count("withdrawn");
  const numbers = {
    given: count("given"),
    asked_again: count("asked_again"),
    withdrawn: count("withdrawn"),
    unasked: all - answered,
  };
  return (Object.keys(numbers) as (keyof typeof numbers)[])
    .map((standing) => `${numbers[standing]} ${speaker(c)(COUNTED[standing])}`)
    .join(" · ");
}
