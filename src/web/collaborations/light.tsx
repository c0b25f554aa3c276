import type { Light, Watch } from "../../collaborations/watch.ts";
import { type Ctx, speaker } from "../visit.ts";
import { LIGHT_WORDS } from "./file-words.ts";

/** A cross, a half disc, a full disc: told apart without colour. */
const SHAPES: Readonly<Record<Light, string>> = {
  act: "M4 4 12 12 M12 4 4 12",
  look: "M8 2a6 6 0 1 1 0 12Z",
  well: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z",
  over: "",
};

/** How a collaboration fares: the light in words, with its shape and colour, and why. */
export const LightOf = ({
  c,
  watch: { light, alarms },
}: {
  readonly c: Ctx;
  readonly watch: Watch;
}) => {
  const say = speaker(c);
  return (
    <div>
      <span class={`light light-${light}`}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
          <path d={SHAPES[light]} fill="currentColor" stroke="currentColor" stroke-width="2" />
        </svg>
        {say(LIGHT_WORDS[light])}
      </span>
      {alarms.length > 0 && (
        <ul class="alarms">
          {alarms.map((alarm) => (
            <li>{say(alarm)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
