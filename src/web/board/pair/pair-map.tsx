import type { TerritoryMap } from "../../../rounds/board/territory-map.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { type Dot, projectionOf } from "./projection.ts";
import { distanceWords } from "./sentences.ts";
import { MAP } from "./words.ts";

const WIDTH = 560;

/** Where the two sides of a pair are, on the territory's comuni; the sentence above says the same. */
export const PairMap = ({ c, map }: { readonly c: Ctx; readonly map: TerritoryMap }) => {
  const say = speaker(c);
  const { comuni, person, host, km } = map;
  if (person === null || host === null || km === null)
    return (
      <section>
        <h2>{say(MAP.title)}</h2>
        <p>{say(MAP.unknown)}</p>
      </section>
    );
  const { width, height, dotOf } = projectionOf(comuni, WIDTH);
  const [from, to] = [dotOf(person), dotOf(host)];
  const isOne = person.code === host.code;
  return (
    <section>
      <h2>{say(MAP.title)}</h2>
      <p>{say(distanceWords(person, host, km))}</p>
      <figure>
        <svg
          class="pair-map"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={say(distanceWords(person, host, km))}
        >
          {comuni.map((comune) => (
            <circle class="comune" cx={dotOf(comune).x} cy={dotOf(comune).y} r="3.5" />
          ))}
          {!isOne && <path class="way" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />}
          <circle class="end" cx={from.x} cy={from.y} r="8" />
          <Label at={from} above={from.y <= to.y} name={person.name} />
          {!isOne && (
            <>
              <rect class="end" x={to.x - 8} y={to.y - 8} width="16" height="16" />
              <Label at={to} above={to.y < from.y} name={host.name} />
            </>
          )}
        </svg>
        <figcaption>{say(MAP.hint)}</figcaption>
      </figure>
    </section>
  );
};

/** A name begins at its mark in the left half, and ends there in the right one: so none is cut. */
const Label = ({
  at: { x, y },
  above,
  name,
}: {
  readonly at: Dot;
  readonly above: boolean;
  readonly name: string;
}) => (
  <text
    x={x < WIDTH / 2 ? x - 8 : x + 8}
    y={above ? y - 14 : y + 26}
    text-anchor={x < WIDTH / 2 ? "start" : "end"}
  >
    {name}
  </text>
);
