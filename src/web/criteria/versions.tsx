import type { PolicyVersion } from "../../rounds/policies.ts";
import { moment } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { CRITERIA_PAGE } from "./words.ts";

/** Every version of the criteria, with who wrote it, when and why. */
export const Versions = ({
  c,
  versions,
}: {
  readonly c: Ctx;
  readonly versions: readonly PolicyVersion[];
}) => {
  const say = speaker(c);
  const { version, when, who, note } = CRITERIA_PAGE;
  return (
    <section>
      <h2>{say(CRITERIA_PAGE.history)}</h2>
      <Table
        caption={say(CRITERIA_PAGE.history)}
        headers={[version, when, who, note].map(say)}
        rows={versions.map((one) => [
          String(one.version),
          moment(c, one.createdAt),
          one.madeBy ?? "—",
          one.note ?? "—",
        ])}
      />
    </section>
  );
};
