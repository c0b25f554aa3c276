import { growthOf } from "../../programmes/partnership/growth.ts";
import type { Partner } from "../../programmes/partnership/partners.ts";
import { day } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { PARTNERSHIP } from "./words.ts";

/** More names than this are a number alone. */
const MOST_NAMES = 8;

const namesOf = (names: readonly string[]): string => {
  if (names.length === 0) return "–";
  return names.length > MOST_NAMES ? String(names.length) : `${names.length}: ${names.join(", ")}`;
};

/** Who came and went, day by day. */
export const GrowthTable = ({
  c,
  partners,
}: {
  readonly c: Ctx;
  readonly partners: readonly Partner[];
}) => {
  const say = speaker(c);
  const growth = growthOf(partners);
  if (growth.length === 0) return null;
  const headers = [PARTNERSHIP.day, PARTNERSHIP.joined, PARTNERSHIP.left, PARTNERSHIP.total];
  return (
    <section>
      <h2>{say(PARTNERSHIP.growth)}</h2>
      <Table
        caption={say(PARTNERSHIP.growth)}
        headers={headers.map(say)}
        rows={growth.map((one) => [
          one.day === null ? say(PARTNERSHIP.dayUnknown) : day(one.day),
          namesOf(one.joined),
          namesOf(one.left),
          String(one.organisations),
        ])}
      />
    </section>
  );
};
