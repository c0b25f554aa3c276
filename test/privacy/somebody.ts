import { connect } from "../../src/db/connection.ts";
import { refreshTexts } from "../../src/profiles/texts.ts";
import { answerPairing } from "../../src/rounds/answers/answer.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { runRound } from "../../src/rounds/run.ts";
import { COMANTOVA, comantova, openFixtureRound, TODAY } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

/** Somebody with a pair in the fixture's first round. */
export const PERSON = "P08";

const MAIL = "giulia.zambelli@posta.example";
const SKILL = "accordatura di organetti zufolanti";
const NEED = "un banco da liutaio silenzioso";
const TITLE = "Organetti del Mincio in officina";

/** What nobody else in the programme says or is called. */
export const PHRASES = [
  "Zambelli",
  MAIL,
  "3391234567",
  "339 1234567",
  "via degli Zufoli 7",
  "zufol",
  SKILL,
  NEED,
  TITLE,
];

const WRITTEN = `
update participant_identity set first_name = 'Giulia', last_name = 'Zambelli', email = '${MAIL}',
  phone = '+39 339 1234567', address = 'via degli Zufoli 7' where participant_id = '${PERSON}';
update participant set about = about || ' Aggiusto zufoli.' where id = '${PERSON}';
insert into participant_skill (programme_id, participant_id, position, phrase) values ('${COMANTOVA}', '${PERSON}', 90, '${SKILL}');
insert into need (programme_id, id, participant_id, kind, title)
  select '${COMANTOVA}', 'N-${PERSON}', '${PERSON}', kind, '${NEED}' from need limit 1;
insert into idea (programme_id, id, title) values ('${COMANTOVA}', 'I-${PERSON}', '${TITLE}');
insert into idea_member (programme_id, id, idea_id, participant_id) values ('${COMANTOVA}', 'IM-${PERSON}', 'I-${PERSON}', '${PERSON}');`;

/** What others wrote and what the service keeps beside, after the round was published. */
const BESIDE = `
insert into check_in (programme_id, id, collaboration_id, held_on, words)
  select '${COMANTOVA}', 'K1', id, '2026-01-10',
    'Vista con Zambelli Giulia (${MAIL}, tel. 339/123 45 67): bene. Giuliana Zambon c''era.'
  from collaboration where participant_id is distinct from '${PERSON}' order by id limit 1;
insert into decision (programme_id, id, round_number, kind, seeker_participant_id, place_resource_id, made_by, made_from, words)
  select '${COMANTOVA}', 'D-other', 1, 'pin', seeker_participant_id, place_resource_id, 'x', 'x', 'al posto di Giulia Zambelli'
  from pairing where seeker_participant_id <> '${PERSON}' limit 1;
insert into message (programme_id, id, to_organisation_id, topic, subject_italian, subject_english, body_italian, body_english, due_on)
  select '${COMANTOVA}', 'M-1', id, '1-${PERSON} proposed host', 's', 's', 'Giulia Zambelli (1-${PERSON})', 'b', '2026-01-01' from organisation limit 1;
insert into account (id, email) values ('own', '${MAIL}'), ('elsewhere', 'altri@example.org');
insert into session (digest, account_id, expires_at) values ('s1', 'own', '2999-01-01');
insert into membership (programme_id, role, participant_id, account_id) values ('${COMANTOVA}', 'participant', '${PERSON}', 'own');
insert into membership (programme_id, role, account_id) values ('${COMANTOVA}', 'coordinator', 'elsewhere');
insert into invitation (programme_id, id, role, participant_id, email, invited_by, expires_at)
  values ('${COMANTOVA}', 'V1', 'participant', '${PERSON}', '${MAIL}', 'x', '2999-01-01');
insert into job (programme_id, kind, args, created_by, state, ended_at, error)
  values ('${COMANTOVA}', 'import', '{}', 'x', 'failed', now(), '{"issues": [{"found": {"it": "«${MAIL}»"}}]}');
insert into second_look (programme_id, id, participant_id, words)
  values ('${COMANTOVA}', 'RP1', '${PERSON}', 'Sono Giulia Zambelli, ne riparliamo?');
insert into upload (programme_id, account, name, content) values ('${COMANTOVA}', 'x', 'f.csv', convert_to('${MAIL}', 'UTF8'));
insert into idempotent_request (caller, key, fingerprint, status, body) values ('x', 'k', 'f', 200, '{"name": "Giulia Zambelli"}');
update policy set document = document || '{"quotas": [
  {"kind": "apart", "name": "a", "of": {"seekers": ["${PERSON}", "P06"]}, "same": "place"},
  {"kind": "apart", "name": "b", "of": {"seekers": ["${PERSON}", "P05", "P06"]}, "same": "place"}]}';`;

const ANSWER = {
  answer: "interest",
  side: "participant",
  words: "Sono Giulia Zambelli",
  sharesContacts: true,
} as const;

async function write(db: TestDatabase, statements: string): Promise<void> {
  const owner = connect(db.endpoint, 1);
  await owner.unsafe(statements);
  await owner.end();
}

/** The fixture after a published round, with somebody who has left traces wherever one can. */
export async function somebodyEverywhere(): Promise<TestDatabase> {
  const db = await comantova();
  await write(db, WRITTEN);
  await db.asSystem(COMANTOVA, (tx) => refreshTexts(tx, COMANTOVA));
  await openFixtureRound(db);
  await runRound(db, COMANTOVA, 1, { on: TODAY });
  await publishRun(db, COMANTOVA, "1-a");
  await answerPairing(
    db,
    COMANTOVA,
    1,
    `1-${PERSON}`,
    { answer: ANSWER, on: TODAY },
    { madeBy: "own", madeFrom: "web" },
  );
  await write(db, BESIDE);
  return db;
}
