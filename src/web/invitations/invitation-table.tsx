import type { Invitation } from "../../access/invitations.ts";
import type { Vocabulary } from "../../programmes/vocabulary.ts";
import type { Bilingual } from "../../errors.ts";
import { type Ctx, speaker } from "../visit.ts";
import { INVITATIONS, roleNames } from "./words.ts";

interface InvitationTableProps {
  readonly c: Ctx;
  readonly at: string;
  readonly invitations: readonly Invitation[];
  readonly vocabulary: Vocabulary;
}

/** Every invitation with its state; one that is not accepted can have another link, or be taken back. */
export const InvitationTable = ({ c, at, invitations, vocabulary }: InvitationTableProps) => {
  const say = speaker(c);
  const names = roleNames(vocabulary);
  if (invitations.length === 0) return <p>{say(INVITATIONS.none)}</p>;
  const { email, role, state, does } = INVITATIONS;
  return (
    <table class="table stacked">
      <caption class="visually-hidden">{say(INVITATIONS.given)}</caption>
      <thead>
        <tr>
          {[email, role, state, does].map((title) => (
            <th scope="col">{say(title)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {invitations.map((one) => (
          <tr>
            <th scope="row" class="text-break">
              {one.email}
            </th>
            <td data-label={say(role)}>
              {say(names[one.role])} {one.subject}
            </td>
            <td data-label={say(state)}>{say(stateOf(one))}</td>
            <td data-label={say(does)}>
              {one.acceptedAt === null && one.revokedAt === null && (
                <Actions c={c} at={`${at}/${one.id}`} email={one.email} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

function stateOf({ acceptedAt, revokedAt, expiresAt }: Invitation): Bilingual {
  if (acceptedAt !== null) return INVITATIONS.accepted;
  if (revokedAt !== null) return INVITATIONS.revoked;
  return expiresAt.getTime() < Date.now() ? INVITATIONS.expired : INVITATIONS.open;
}

interface ActionsProps {
  readonly c: Ctx;
  readonly at: string;
  readonly email: string;
}

const Actions = ({ c, at, email }: ActionsProps) => {
  const say = speaker(c);
  return (
    <>
      <form method="post" action={`${at}/collegamento`}>
        <button class="btn btn-outline-primary btn-sm">
          {say(INVITATIONS.again)}
          <span class="visually-hidden"> {email}</span>
        </button>
      </form>
      <form method="post" action={`${at}/ritira`}>
        <button class="btn btn-outline-danger btn-sm">
          {say(INVITATIONS.revoke)}
          <span class="visually-hidden"> {email}</span>
        </button>
      </form>
    </>
  );
};
