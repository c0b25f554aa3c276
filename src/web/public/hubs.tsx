import type { Hub } from "../../programmes/hubs.ts";
import type { Vocabulary } from "../../programmes/vocabulary.ts";
import { capital } from "../kit/capital.ts";
import { type Ctx, speaker } from "../visit.ts";
import { PUBLIC } from "./words.ts";

export const Hubs = ({
  c,
  hubs,
  vocabulary,
}: {
  readonly c: Ctx;
  readonly hubs: readonly Hub[];
  readonly vocabulary: Vocabulary;
}) => {
  const say = speaker(c);
  if (hubs.length === 0) return null;
  return (
    <section>
      <h2>{capital(say(vocabulary.hub.many))}</h2>
      <p>{say(PUBLIC.hubsLead)}</p>
      <ul class="tiles">
        {hubs.map(({ name, vocation, comune, places }) => (
          <li class="tile">
            <h3 class="mt-0">{name}</h3>
            <p>{vocation}</p>
            <p class="muted">
              {say(PUBLIC.at)}:{" "}
              {[
                comune,
                ...places.map((place) => [place.name, place.comune].filter(Boolean).join(", ")),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
