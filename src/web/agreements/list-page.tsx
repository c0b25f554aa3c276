import type { Part } from "../../access/visitor.ts";
import { type Agreement, listAgreements } from "../../programmes/agreements/agreements.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { day } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import {
  AGREEMENT_KIND_NAMES,
  AGREEMENT_STATE_WORDS,
  AGREEMENTS,
  AGREEMENTS_DONE,
} from "./words.ts";

/** Every agreement of the programme, with its parties and how far it has come. */
export async function agreementsPage(c: Ctx, { db: service, today }: WebDeps) {
  const { actor, db } = asking(c, service, ["coordinator"]);
  const say = speaker(c);
  const agreements = await db.as(actor, (tx) => listAgreements(tx, actor.programme, today()));
  return renderPage(
    c,
    {
      title: say(AGREEMENTS.title),
      menu: menuOf(c, actor, "partnership"),
      crumbs: [{ href: inProgramme(actor, "partenariato"), label: say(AGREEMENTS.partnership) }],
      done: doneOf(c, AGREEMENTS_DONE),
    },
    <>
      <h1>{say(AGREEMENTS.title)}</h1>
      <p class="lead">{say(AGREEMENTS.lead)}</p>
      <p class="actions">
        <a class="btn btn-primary" href={inProgramme(actor, "accordi", "nuovo")}>
          {say(AGREEMENTS.add)}
        </a>
      </p>
      {agreements.length === 0 ? (
        <p>{say(AGREEMENTS.none)}</p>
      ) : (
        <AgreementTable c={c} actor={actor} agreements={agreements} />
      )}
    </>,
  );
}

const AgreementTable = ({
  c,
  actor,
  agreements,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly agreements: readonly Agreement[];
}) => {
  const say = speaker(c);
  const { titled, kind, parties, signedOn, expiresOn, state } = AGREEMENTS;
  return (
    <Table
      caption={say(AGREEMENTS.title)}
      headers={[titled, kind, parties, signedOn, expiresOn, state].map(say)}
      rows={agreements.map((one) => [
        <a href={inProgramme(actor, "accordi", one.id)}>{one.title}</a>,
        say(AGREEMENT_KIND_NAMES[one.kind]),
        partiesOf(one),
        one.signedOn === null ? "–" : day(one.signedOn),
        one.expiresOn === null ? say(AGREEMENTS.noEnd) : day(one.expiresOn),
        say(AGREEMENT_STATE_WORDS[one.state]),
      ])}
    />
  );
};

/** More names than this are a number alone. */
const MOST_NAMES = 4;

const partiesOf = ({ parties }: Agreement): string => {
  const names = parties.map(({ name }) => name);
  if (names.length <= MOST_NAMES) return names.join(", ") || "–";
  return `${names.slice(0, MOST_NAMES).join(", ")} + ${names.length - MOST_NAMES}`;
};
