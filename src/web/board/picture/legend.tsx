import { FIT_WORDS } from "../../../matching/glossary.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { PAIRS, PICTURE } from "../words.ts";
import type { DrawnPlace } from "./arrange.ts";
import type { LineKind } from "./lines.tsx";

const SEATS = ["given", "taken", "free"] as const satisfies readonly (keyof DrawnPlace)[];

/** What lines and squares mean. */
export const Legend = ({ c }: { readonly c: Ctx }) => {
  const say = speaker(c);
  const lines: Readonly<Record<LineKind, string>> = {
    high: `${say(PAIRS.fit)} ${say(FIT_WORDS.high)}`,
    good: `${say(PAIRS.fit)} ${say(FIT_WORDS.good)}`,
    check: `${say(PAIRS.fit)} ${say(FIT_WORDS.check)}`,
    ended: say(PICTURE.ended),
  };
  return (
    <ul class="legend" aria-label={say(PICTURE.legend)}>
      {Object.entries(lines).map(([kind, label]) => (
        <li>
          <svg width="36" height="12" aria-hidden="true">
            <path class={`picture-line ${kind}`} d="M0 6H36" />
          </svg>
          {label}
        </li>
      ))}
      {SEATS.map((kind) => (
        <li>
          <svg width="15" height="15" aria-hidden="true">
            <rect class={`picture-seat ${kind}`} x="1" y="1" width="13" height="13" rx="2" />
          </svg>
          {say(PICTURE[kind])}
        </li>
      ))}
    </ul>
  );
};
