import { type Invitation, type Invited, listInvitations } from "../../access/invitations.ts";
import { listUninvited } from "../../access/uninvited.ts";
import type { InnestoError } from "../../errors.ts";
import type { WebDeps } from "../deps.ts";
import { Input, Select } from "../kit/fields.tsx";
import { Refusal, statusOf } from "../kit/refusal.tsx";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { InvitationTable } from "./invitation-table.tsx";
import { INVITATIONS, INVITATIONS_DONE, inviteAll, ROLE_NAMES } from "./words.ts";

interface Again {
  readonly refused: InnestoError;
  readonly sent?: Invited | undefined;
}

/** Who is invited, and the forms that invite. */
export async function invitationsPage(c: Ctx, deps: WebDeps, again?: Again) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const say = speaker(c);
  const at = `/p/${actor.programme}/inviti`;
  const [made, left] = await db.as(actor, async (tx): Promise<[Invitation[], Invited[]]> => [
    await listInvitations(tx, actor.programme),
    await listUninvited(tx, actor.programme),
  ]);
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
      {left.length > 0 && (
        <form method="post" action={`${at}/tutti`} class="actions">
          <button class="btn btn-primary">{say(inviteAll(left.length))}</button>
        </form>
      )}
      <h2>{say(INVITATIONS.one)}</h2>
      <InviteForm c={c} at={at} sent={again?.sent} />
      <h2>{say(INVITATIONS.given)}</h2>
      <InvitationTable c={c} at={at} invitations={made} />
    </>,
    statusOf(refused),
  );
}

interface InviteFormProps {
  readonly c: Ctx;
  readonly at: string;
  readonly sent: Invited | undefined;
}

const InviteForm = ({ c, at, sent }: InviteFormProps) => {
  const say = speaker(c);
  const roles = Object.entries(ROLE_NAMES).map(([value, name]) => ({ value, label: say(name) }));
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
