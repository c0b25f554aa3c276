import type { Part } from "../../access/visitor.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { AREA, OUTCOMES } from "./words.ts";

/** The pages of the area, one beside the other. */
export const AreaTabs = ({
  c,
  actor,
  here,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly here?: keyof typeof AREA;
}) => (
  <nav class="round-tabs" aria-label={speaker(c)(OUTCOMES.pages)}>
    <ul>
      {Object.entries(AREA).map(([name, { path, label }]) => (
        <li>
          <a
            href={inProgramme(actor, "esiti", ...path)}
            aria-current={name === here ? "page" : undefined}
          >
            {speaker(c)(label)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
