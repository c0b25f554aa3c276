import type { Partner } from "../../programmes/partnership/partners.ts";
import { type Ctx, speaker } from "../visit.ts";
import { ROLE_NAMES } from "./names.ts";

/** «Capofila: PromoImpresa-Borsa Merci (Carla)»: who answers for the programme, wherever it begins. */
export const Leaders = ({
  c,
  leaders,
}: {
  readonly c: Ctx;
  readonly leaders: readonly Partner[];
}) => {
  const say = speaker(c);
  const leading = leaders.filter(({ role }) => role !== "promoter");
  if (leading.length === 0) return null;
  return (
    <p>
      {leading
        .map(({ role, name, contact }) => {
          const who = contact === null ? name : `${name} (${contact})`;
          return `${say(ROLE_NAMES[role])}: ${who}`;
        })
        .join(" · ")}
    </p>
  );
};
