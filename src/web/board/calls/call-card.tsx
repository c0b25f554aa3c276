import type { Call } from "../../../rounds/board/call-list.ts";
import { moment } from "../../kit/figures.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { CALLS } from "./words.ts";

/** One host to call: what to ask for and why, whom, and when the service last wrote. */
export const CallCard = ({
  c,
  call: { host, seats, contact, lastWritten },
}: {
  readonly c: Ctx;
  readonly call: Call;
}) => {
  const say = speaker(c);
  return (
    <li>
      <h3 class="h5 mt-0">{host}</h3>
      <ul>
        {seats.map(({ title, sentence }) => (
          <li>
            {title}: {say(sentence)}
          </li>
        ))}
      </ul>
      <p>
        {say(CALLS.contact)}: <Contact c={c} contact={contact} />
        <br />
        <span class="muted">
          {say(CALLS.written)}: {lastWritten === null ? say(CALLS.never) : moment(c, lastWritten)}
        </span>
      </p>
    </li>
  );
};

const Contact = ({ c, contact }: { readonly c: Ctx; readonly contact: Call["contact"] }) => {
  if (contact === null) return <span>{speaker(c)(CALLS.nobody)}</span>;
  const { name, phone, email } = contact;
  return (
    <span>
      {name}
      {phone !== null && (
        <>
          {" "}
          <a href={`tel:${encodeURIComponent(phone)}`}>{phone}</a>
        </>
      )}
      {email !== null && (
        <>
          {" "}
          <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
        </>
      )}
    </span>
  );
};
