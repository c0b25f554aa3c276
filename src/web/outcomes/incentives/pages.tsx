import { z } from "zod";
import type { IncentiveRule } from "../../../collaborations/outcomes/incentive-rows.ts";
import { setIncentiveRule } from "../../../collaborations/outcomes/incentives.ts";
import type { InnestoError } from "../../../errors.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { Input } from "../../kit/fields.tsx";
import { day } from "../../kit/figures.ts";
import { limitedForm, readForm, textOf, type Typed } from "../../kit/read-form.ts";
import { tried, type Wrong } from "../../kit/refusal.tsx";
import { Table } from "../../kit/table.tsx";
import { inProgramme } from "../../round/address.ts";
import { programmePage } from "../../round/frame.tsx";
import { namesOf } from "../../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../../visit.ts";
import { AreaTabs } from "../area.tsx";
import { HiringTable } from "./hiring-table.tsx";
import { hiringsOf } from "./hirings.ts";
import { hiringPages } from "./one.tsx";
import { INCENTIVES, INCENTIVES_DONE } from "./words.ts";

const PAGE = "/p/:programme/esiti/incentivi" as const;

const ruleForm = z.strictObject({
  validFrom: z.iso.date(),
  months: z.coerce.number().int().min(1).max(120),
});

/** The incentive of each hiring, and the programme's rules on how long one has to last. */
export function incentivePages(deps: WebDeps) {
  const { db: service } = deps;
  const pages = newPages()
    .get(PAGE, async (c) => await listPage(c, asking(c, service, ["coordinator"]), {}))
    .post(`${PAGE}/regole`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const read = await readForm(c, ruleForm);
      if (read.wrong !== null) return await listPage(c, asked, read);
      const { refused } = await tried(() =>
        setIncentiveRule(asked.db, asked.actor.programme, read.value),
      );
      if (refused !== null) return await listPage(c, asked, { typed: read.typed, refused });
      return c.redirect(`${inProgramme(asked.actor, "esiti", "incentivi")}?fatto=regola`, 303);
    });
  pages.route("/", hiringPages(deps));
  return pages;
}

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

async function listPage(c: Ctx, asked: Asking, { typed, wrong, refused }: Shown) {
  const { actor } = asked;
  const { hirings, rules } = await hiringsOf(asked);
  const names = await namesOf(
    asked,
    hirings.map(({ of }) => of.participant),
  );
  return programmePage(
    c,
    {
      actor,
      title: INCENTIVES.title,
      menu: "outcomes",
      done: doneOf(c, INCENTIVES_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <AreaTabs c={c} actor={actor} here="incentives" />
      <p class="lead">{speaker(c)(INCENTIVES.lead)}</p>
      <HiringTable c={c} actor={actor} hirings={hirings} names={names} />
      <Rules
        c={c}
        action={inProgramme(actor, "esiti", "incentivi", "regole")}
        rules={rules}
        typed={typed ?? {}}
        wrong={wrong ?? {}}
      />
    </>,
  );
}

interface RulesProps {
  readonly c: Ctx;
  readonly action: string;
  readonly rules: readonly IncentiveRule[];
  readonly typed: Typed;
  readonly wrong: Wrong;
}

const Rules = ({ c, action, rules, typed, wrong }: RulesProps) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(INCENTIVES.rules)}</h2>
      <p>{say(INCENTIVES.rulesHow)}</p>
      {rules.length === 0 ? (
        <p>{say(INCENTIVES.noRules)}</p>
      ) : (
        <Table
          caption={say(INCENTIVES.rules)}
          headers={[say(INCENTIVES.validFrom), say(INCENTIVES.months)]}
          rows={rules.map(({ validFrom, months }) => [day(validFrom), String(months)])}
        />
      )}
      <form method="post" action={action} class="narrow">
        <Input
          name="validFrom"
          type="date"
          label={say(INCENTIVES.validFrom)}
          value={textOf(typed, "validFrom")}
          wrong={wrong["validFrom"]}
          required
        />
        <Input
          name="months"
          type="number"
          min={1}
          max={120}
          label={say(INCENTIVES.months)}
          value={textOf(typed, "months")}
          wrong={wrong["months"]}
          required
        />
        <button class="btn btn-outline-primary">{say(INCENTIVES.addRule)}</button>
      </form>
    </section>
  );
};
