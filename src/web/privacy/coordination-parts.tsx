import type { ErasureRequest } from "../../privacy/requests.ts";
import { DEFAULT_DAYS, RETAINED, type RetentionDays } from "../../privacy/retain/rules.ts";
import { Checkbox, Input } from "../kit/fields.tsx";
import { moment } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { PRIVACY, RETAINED_WORDS } from "./words.ts";

const MONTH_MS = 30 * 86_400_000;

interface RequestsProps {
  readonly c: Ctx;
  readonly requests: readonly ErasureRequest[];
}

/** Who asked to be erased, and by when it is to be done. */
export const Requests = ({ c, requests }: RequestsProps) => {
  const say = speaker(c);
  if (requests.length === 0) return <p>{say(PRIVACY.noRequests)}</p>;
  return (
    <Table
      caption={say(PRIVACY.requests)}
      headers={[PRIVACY.person, PRIVACY.since, PRIVACY.until].map(say)}
      rows={requests.map(({ participantId, createdAt }) => [
        participantId,
        moment(c, createdAt),
        moment(c, new Date(createdAt.getTime() + MONTH_MS)),
      ])}
    />
  );
};

interface EraseProps {
  readonly c: Ctx;
  readonly at: string;
  /** The code that stands in the field. */
  readonly asked: string;
}

export const EraseForm = ({ c, at, asked }: EraseProps) => {
  const say = speaker(c);
  return (
    <form method="post" action={`${at}/cancella`} class="narrow">
      <p>{say(PRIVACY.eraseHow)}</p>
      <Input name="person" label={say(PRIVACY.person)} value={asked} required />
      <Checkbox name="sure" label={say(PRIVACY.sure)} />
      <button class="btn btn-danger">{say(PRIVACY.erase)}</button>
    </form>
  );
};

interface PeriodsProps {
  readonly c: Ctx;
  readonly at: string;
  readonly days: RetentionDays;
}

/** A number of days for each; empty means the default. */
export const Periods = ({ c, at, days }: PeriodsProps) => {
  const say = speaker(c);
  return (
    <form method="post" action={`${at}/conservazione`} class="narrow">
      {RETAINED.map((subject) => (
        <Input
          name={subject}
          type="number"
          min={1}
          label={`${say(RETAINED_WORDS[subject])} (${say(PRIVACY.days)})`}
          hint={`${say(PRIVACY.default)}: ${DEFAULT_DAYS[subject] ?? say(PRIVACY.never)}`}
          value={days[subject] === DEFAULT_DAYS[subject] ? "" : days[subject]}
        />
      ))}
      <button class="btn btn-primary">{say(PRIVACY.save)}</button>
    </form>
  );
};
