import type { Child } from "hono/jsx";
import { fullNamesOf } from "../../../profiles/names.ts";
import { type ProgrammeView, viewProgramme } from "../../../programmes/programmes.ts";
import type { Bilingual } from "../../../errors.ts";
import type { WebDeps } from "../../deps.ts";
import { personPage } from "../../person/frame.tsx";
import { inProgramme } from "../../round/address.ts";
import { asking, type Ctx, newPages, nothingHere, speaker } from "../../visit.ts";
import { periodOf } from "../collaboration-list.tsx";
import { factOf } from "../facts.tsx";
import { FIELDS, FILE } from "../file-words.ts";
import { type Opened, opened, READERS } from "../frame.tsx";
import { COLLABORATIONS } from "../words.ts";
import { Lines, ProgrammeHeader, Signatures } from "./sheet.tsx";
import { DUTIES, PRINT } from "./words.ts";

const ONE = "/p/:programme/collaborazioni/:collaboration" as const;

/** The convention and the training plan, filled in as far as the file goes, to be printed on A4 and signed. */
export const printPages = ({ db: service }: WebDeps) =>
  newPages()
    .get(`${ONE}/convenzione`, async (c) => {
      const found = await opened(c, asking(c, service, READERS));
      if (found.file.one.kind !== "internship") throw nothingHere();
      return await printed(c, found, FILE.convention, (sheet) => (
        <>
          <Parties {...sheet} />
          <Terms {...sheet} />
          <section>
            <h2>{speaker(c)(PRINT.duties)}</h2>
            <ol>
              {DUTIES.map((duty) => (
                <li>{speaker(c)(duty)}</li>
              ))}
            </ol>
          </section>
          <Signatures c={c} of={[FIELDS.promoterId, FIELDS.host]} />
        </>
      ));
    })
    .get(`${ONE}/progetto-formativo/stampa`, async (c) => {
      const found = await opened(c, asking(c, service, READERS));
      const isInternship = found.file.one.kind === "internship";
      const signing = isInternship ? [FIELDS.promoterId, FIELDS.host] : [FIELDS.host];
      const person = isInternship ? PRINT.trainee : PRINT.person;
      return await printed(c, found, FILE.trainingPlan, (sheet) => (
        <>
          <Parties {...sheet} />
          <Learning {...sheet} />
          <Terms {...sheet} />
          <Signatures c={c} of={[...signing, person]} />
        </>
      ));
    });

interface Sheet {
  readonly c: Ctx;
  readonly found: Opened;
  readonly programme: ProgrammeView;
  readonly person: string | null;
}

async function printed(c: Ctx, found: Opened, title: Bilingual, body: (sheet: Sheet) => Child) {
  const { actor, db, file } = found;
  const say = speaker(c);
  const { participant, id } = file.one;
  const people = participant === null ? [] : [participant];
  const { programme, person } = await db.as(actor, async (tx) => ({
    programme: await viewProgramme(tx, actor.programme),
    person: (await fullNamesOf(tx, actor.programme, people)).get(participant ?? "") ?? null,
  }));
  const at = (...path: readonly string[]) => inProgramme(actor, "collaborazioni", ...path);
  return personPage(
    c,
    {
      actor,
      title,
      menu: "collaborations",
      crumbs: [
        { href: at(), label: say(COLLABORATIONS.title) },
        { href: at(id), label: `${say(FILE.collaboration)} ${id}` },
      ],
    },
    <>
      <p class="actions">
        <span>{say(PRINT.how)}</span>
        <a href={at(id, "progetto-formativo")}>{say(PRINT.back)}</a>
      </p>
      <article class="sheet">
        <ProgrammeHeader c={c} programme={programme} />
        {body({ c, found, programme, person })}
      </article>
    </>,
  );
}

const Parties = ({ c, found: { file }, person }: Sheet) => {
  const isInternship = file.one.kind === "internship";
  const fact = (name: keyof typeof FIELDS) => [FIELDS[name], factOf(c, file, name)] as const;
  return (
    <section>
      <h2>{speaker(c)(PRINT.parties)}</h2>
      <Lines
        c={c}
        of={[
          ...(isInternship ? [fact("promoterId"), fact("promoterTutor")] : []),
          fact("host"),
          fact("hostTutor"),
          [isInternship ? PRINT.trainee : PRINT.person, person],
          [PRINT.born, null],
          ...(file.one.idea === null ? [] : [[PRINT.idea, file.one.idea] as const]),
        ]}
      />
    </section>
  );
};

const LEARNING = ["goals", "activities", "skills", "higherSkills"] as const;

const Learning = ({ c, found: { file } }: Sheet) => (
  <section>
    <h2>{speaker(c)(PRINT.learning)}</h2>
    <Lines c={c} of={LEARNING.map((name) => [FIELDS[name], factOf(c, file, name)] as const)} />
  </section>
);

const TERMS = [
  "schedule",
  "dailyHours",
  "allowance",
  "meals",
  "accidentInsurance",
  "liabilityInsurance",
  "declaredOn",
  "noticeOn",
  "noticeCode",
  "extendedTo",
] as const;

const Terms = ({ c, found: { file } }: Sheet) => {
  const isInternship = file.one.kind === "internship";
  const convention = ["conventionNumber", "conventionOn"] as const;
  const names = isInternship ? [...convention, ...TERMS] : TERMS;
  return (
    <section>
      <h2>{speaker(c)(PRINT.terms)}</h2>
      <Lines
        c={c}
        of={[
          [PRINT.period, periodOf(file.one)],
          ...names.map((name) => [FIELDS[name], factOf(c, file, name)] as const),
        ]}
      />
    </section>
  );
};
