import { type Invited, listInvitations } from "../../access/invitations.ts";
import { listUninvited } from "../../access/uninvited.ts";
import type { InnestoError } from "../../errors.ts";
import { type Vocabulary, vocabularyOf } from "../../programmes/vocabulary.ts";
import type { WebDeps } from "../deps.ts";
import { Input, Select } from "../kit/fields.tsx";
import { Refusal, statusOf } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { InvitationTable } from "./invitation-table.tsx";
import {
  ENTRANTS,
  INVITATIONS,
  INVITATIONS_DONE,
  inviteAll,
  inviteAllByMail,
  roleNames,
} from "./words.ts";

interface Again {
  readonly refused: InnestoError;
  readonly sent?: Invited | undefined;
}

/** Who is invited, and the forms that invite. */
export async function invitationsPage(c: Ctx, deps: WebDeps, again?: Again) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const say = speaker(c);
  const at = `/p/${actor.programme}/inviti`;
  const { made, left, vocabulary } = await db.as(actor, async (tx) => ({
    made: await listInvitations(tx, actor.programme),
    left: await listUninvited(tx, actor.programme),
    vocabulary: await vocabularyOf(tx, actor.programme),
  }));
  const refused = again?.refused ?? null;
  return renderPage(
    c,
    {
      title: say(INVITATIONS.title),
      menu: menuOf(c, actor, "invitations"),
      done: INVITATIONS_DONE[c.req.query("fatto") ?? ""],
    },
    <>
      <h1>{say(INVITATIONS.title)}</h1>
      <p class="lead">{say(INVITATIONS.lead)}</p>
      <Refusal c={c} error={refused} />
      <h2>{say(INVITATIONS.all)}</h2>
      <p>{say(left.length === 0 ? INVITATIONS.nobodyLeft : INVITATIONS.allHow)}</p>
      {left.length > 0 && <InviteAll c={c} at={at} count={left.length} hasMail={deps.hasMail} />}
      <h2>{say(INVITATIONS.one)}</h2>
      <InviteForm c={c} at={at} sent={again?.sent} vocabulary={vocabulary} />
      <h2>{say(INVITATIONS.given)}</h2>
      <p>
        <a href={`${at}/accessi`}>{say(ENTRANTS.title)}</a>
      </p>
      <InvitationTable c={c} at={at} invitations={made} vocabulary={vocabulary} />
    </>,
    statusOf(refused),
  );
}

/** By mail where there is a server for it; else, and for those who read no mail, by links to be handed over. */
const InviteAll = ({
  c,
  at,
  count,
  hasMail,
}: {
  readonly c: Ctx;
  readonly at: string;
  readonly count: number;
  readonly hasMail: boolean;
}) => {
  const say = speaker(c);
  return (
    <div class="actions">
      {hasMail && (
        <form method="post" action={`${at}/lettere`}>
          <button class="btn btn-primary">{say(inviteAllByMail(count))}</button>
        </form>
      )}
      <form method="post" action={`${at}/tutti`}>
        <button class={`btn ${hasMail ? "btn-outline-primary" : "btn-primary"}`}>
          {say(hasMail ? INVITATIONS.byHand : inviteAll(count))}
        </button>
      </form>
    </div>
  );
};

interface InviteFormProps {
  readonly c: Ctx;
  readonly at: string;
  readonly sent: Invited | undefined;
  readonly vocabulary: Vocabulary;
}

const InviteForm = ({ c, at, sent, vocabulary }: InviteFormProps) => {
  const say = speaker(c);
  const roles = Object.entries(roleNames(vocabulary)).map(([value, name]) => ({
    value,
    label: say(name),
  }));
  return (
    <form method="post" action={at}>
      <Input
        type="email"
        name="email"
        label={say(INVITATIONS.email)}
        value={sent?.email}
        maxlength={254}
        autocomplete="off"
        required
      />
      <Select
        name="role"
        label={say(INVITATIONS.role)}
        options={roles}
        value={sent?.role ?? "participant"}
      />
      <Input
        name="subject"
        label={say(INVITATIONS.subject)}
        hint={say(INVITATIONS.subjectHint)}
        value={sent?.subject}
        maxlength={60}
      />
      <button class="btn btn-primary">{say(INVITATIONS.invite)}</button>
    </form>
  );
};
