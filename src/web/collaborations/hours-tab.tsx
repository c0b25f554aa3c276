import { z } from "zod";
import { type MonthOfHours, monthsOf, saveMonth } from "../../collaborations/attendance.ts";
import { figureOn } from "../../programmes/internship-rules/schema.ts";
import { currentRules } from "../../programmes/internship-rules/store.ts";
import type { WebDeps } from "../deps.ts";
import { Input } from "../kit/fields.tsx";
import { decimal } from "../kit/figures.ts";
import { limitedForm, textOf } from "../kit/read-form.ts";
import { Table } from "../kit/table.tsx";
import { asking, type Asking, type Ctx, newPages, speaker } from "../visit.ts";
import { changed } from "./change.ts";
import { FILE } from "./file-words.ts";
import { filePage, opened, READERS, type Shown } from "./frame.tsx";
import { attendanceWords, HOURS } from "./hours-words.ts";

const HOURS_AT = "/p/:programme/collaborazioni/:collaboration/presenze" as const;

const MOST_HOURS = 744;
const hours = z
  .string()
  .trim()
  .transform((written) => Number(written.replace(",", ".")))
  .pipe(z.number().min(0).max(MOST_HOURS));

const form = z.strictObject({
  month: z
    .string()
    .trim()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  planned: hours,
  done: hours.optional(),
});

/** The hours of each month, and what they mean for the allowance. */
export const hoursTab = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(HOURS_AT, async (c) => await hoursPage(c, asking(c, service, READERS), today(), {}))
    .post(
      HOURS_AT,
      limitedForm,
      async (c) =>
        await changed(c, service, {
          form,
          work: (tx, found, { done, ...said }) =>
            saveMonth(tx, found, { ...said, done: done ?? null }),
          to: (id) => [id, "presenze"],
          done: "ore",
          again: (asked, shown) => hoursPage(c, asked, today(), shown),
        }),
    );

async function hoursPage(c: Ctx, asked: Asking, today: string, shown: Shown) {
  const found = await opened(c, asked);
  const { actor, db, writes } = found;
  const { one } = found.file;
  const say = speaker(c);
  const { months, share } = await db.as(actor, async (tx) => {
    const rules = one.kind === "internship" ? await currentRules(tx, actor.programme) : null;
    const figure =
      rules === null ? undefined : figureOn(rules.rules, "attendance", one.since ?? today);
    return {
      months: await monthsOf(tx, actor.programme, one.id),
      share: figure?.share ?? null,
    };
  });
  return await filePage(
    c,
    found,
    "hours",
    shown,
    <>
      <p>{say(HOURS.lead)}</p>
      {months.length === 0 ? (
        <p>{say(HOURS.none)}</p>
      ) : (
        <MonthTable c={c} months={months} share={share} />
      )}
      {writes && <MonthForm c={c} today={today} shown={shown} />}
    </>,
  );
}

const MonthTable = ({
  c,
  months,
  share,
}: {
  readonly c: Ctx;
  readonly months: readonly MonthOfHours[];
  readonly share: number | null;
}) => {
  const say = speaker(c);
  const written = (n: number | null) =>
    n === null ? say(HOURS.notYet) : decimal(c, n, { digits: Number.isInteger(n) ? 0 : 1 });
  const sum = (of: "planned" | "done") => months.reduce((all, month) => all + (month[of] ?? 0), 0);
  return (
    <Table
      caption={say(FILE.collaboration)}
      headers={[HOURS.month, HOURS.planned, HOURS.done, HOURS.attendance].map(say)}
      rows={[
        ...months.map((month) => [
          month.month,
          written(month.planned),
          written(month.done),
          say(attendanceWords(month, share)),
        ]),
        [say(HOURS.total), written(sum("planned")), written(sum("done")), ""],
      ]}
    />
  );
};

/** `2026-03` of an ISO date. */
const MONTH_LETTERS = 7;

const MonthForm = ({
  c,
  today,
  shown: { typed = {}, wrong },
}: {
  readonly c: Ctx;
  readonly today: string;
  readonly shown: Shown;
}) => {
  const say = speaker(c);
  const field = (name: "month" | "planned" | "done") => ({
    name,
    label: say(HOURS[name]),
    value: textOf(typed, name) || (name === "month" ? today.slice(0, MONTH_LETTERS) : ""),
    wrong: wrong?.[name],
  });
  return (
    <form method="post" class="narrow">
      <h2>{say(HOURS.write)}</h2>
      <p>{say(HOURS.writeHow)}</p>
      <Input {...field("month")} hint={say(HOURS.monthHint)} maxlength={MONTH_LETTERS} required />
      <Input {...field("planned")} type="number" min={0} max={MOST_HOURS} step="any" required />
      <Input
        {...field("done")}
        type="number"
        min={0}
        max={MOST_HOURS}
        step="any"
        hint={say(HOURS.doneHint)}
      />
      <button class="btn btn-primary">{say(FILE.save)}</button>
    </form>
  );
};
