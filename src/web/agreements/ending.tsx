import type { Agreement } from "../../programmes/agreements/agreements.ts";
import { Input } from "../kit/fields.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { AGREEMENTS } from "./words.ts";

/** The last day of an agreement: moved on, it is renewed; to today, it ends. */
export const Ending = ({
  c,
  at,
  agreement: { startsOn, expiresOn },
}: {
  readonly c: Ctx;
  readonly at: (...parts: readonly string[]) => string;
  readonly agreement: Agreement;
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(AGREEMENTS.end)}</h2>
      <form method="post" action={at("scadenza")} class="narrow">
        <Input
          type="date"
          name="expiresOn"
          label={say(AGREEMENTS.expiresOn)}
          hint={say(AGREEMENTS.endHow)}
          value={expiresOn}
          {...(startsOn !== null && { min: startsOn })}
        />
        <button class="btn btn-outline-primary">{say(AGREEMENTS.saveEnd)}</button>
      </form>
    </section>
  );
};
