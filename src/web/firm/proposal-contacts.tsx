import type { Contacts } from "../../rounds/answers/contacts.ts";
import { type Ctx, speaker } from "../visit.ts";
import { PROPOSALS } from "./words.ts";

/** Name and contacts of the person, once interest is mutual and they agree. */
export const ProposalContacts = ({
  c,
  contacts: { person },
}: {
  readonly c: Ctx;
  readonly contacts: Contacts;
}) => {
  const say = speaker(c);
  if (person === null) return <p class="notice">{say(PROPOSALS.noConsent)}</p>;
  const { firstName, lastName, email, phone } = person;
  return (
    <div class="contacts">
      <h4 class="h5">{say(PROPOSALS.contacts)}</h4>
      <p>
        <strong>{[firstName, lastName].filter((part) => part !== null).join(" ")}</strong>
        {phone !== null && (
          <>
            <br />
            <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a>
          </>
        )}
        {email !== null && (
          <>
            <br />
            <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
          </>
        )}
      </p>
    </div>
  );
};
