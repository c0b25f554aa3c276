import type { Part } from "../../access/visitor.ts";
import type { Partner } from "../../programmes/partnership/partners.ts";
import { day } from "../kit/figures.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { LEGAL_KIND_NAMES, ROLE_NAMES, SOUL_NAMES } from "./names.ts";
import { PARTNERSHIP } from "./words.ts";

/** «23/03/2015 – oggi». */
function termOf(c: Ctx, { since, until }: Pick<Partner, "since" | "until">): string {
  const say = speaker(c);
  const from = since === null ? say(PARTNERSHIP.unsaid) : day(since);
  return `${from} – ${until === null ? say(PARTNERSHIP.today) : day(until)}`;
}

/** Roles in the partnership; the role leads to where it is changed. */
export const PartnerTable = ({
  c,
  actor,
  partners,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly partners: readonly Partner[];
}) => {
  const say = speaker(c);
  if (partners.length === 0) return <p>{say(PARTNERSHIP.none)}</p>;
  const { organisation, soul, kind, role, contact, term } = PARTNERSHIP;
  return (
    <Table
      caption={say(PARTNERSHIP.title)}
      headers={[organisation, soul, kind, role, contact, term].map(say)}
      rows={partners.map((one) => [
        one.name,
        say(SOUL_NAMES[one.soul]),
        say(LEGAL_KIND_NAMES[one.legalKind]),
        <a
          href={inProgramme(actor, "partenariato", one.id)}
          aria-label={`${say(ROLE_NAMES[one.role])}: ${one.name}`}
        >
          {say(ROLE_NAMES[one.role])}
        </a>,
        one.contact ?? "–",
        termOf(c, one),
      ])}
    />
  );
};
