import { judgeTrainees } from "../../collaborations/internship/trainees.ts";
import type { Bar } from "../../matching/parties.ts";
import type { Facts } from "./facts.ts";
import { groupBy } from "./group.ts";

/** When each organisation may have no further trainee, by its id; only those that it is so of. */
export function barsOf({
  internships,
  organisations,
}: Pick<Facts, "internships" | "organisations">) {
  const { rules, trainees } = internships;
  const figures = rules?.figures.filter((one) => one.figure === "trainees") ?? [];
  const byHost = groupBy(trainees, ({ organisationId }) => organisationId);
  return new Map(
    organisations.flatMap(({ id, name, staff }): [string, Bar[]][] => {
      const others = (byHost.get(id) ?? []).map(({ until }) => until);
      const bars = figures.flatMap((figure): Bar[] => {
        const { breaches, until } = judgeTrainees(figure, { host: name, staff, others });
        const [why] = breaches;
        if (why === undefined) return [];
        const to = [figure.to, until].filter((day) => day !== null).toSorted()[0] ?? null;
        return [{ from: figure.from, to, why: { it: unstopped(why.it), en: unstopped(why.en) } }];
      });
      return bars.length === 0 ? [] : [[id, bars]];
    }),
  );
}

const unstopped = (sentence: string): string => sentence.replace(/\.$/, "");
