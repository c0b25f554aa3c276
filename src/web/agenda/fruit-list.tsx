import type { Fruit, FruitKind } from "../../collaborations/meetings/fruits.ts";
import { Select } from "../kit/fields.tsx";
import { inProgramme } from "../round/address.ts";
import { speaker } from "../visit.ts";
import type { MeetingProps } from "./whole.ts";
import { MEETING } from "./words.ts";

const WORDS = {
  idea: { title: MEETING.ideas, add: MEETING.addIdea, write: MEETING.writeIdea, list: "idee" },
  need: { title: MEETING.needs, add: MEETING.addNeed, write: MEETING.writeNeed, list: "bisogni" },
} as const;

const labelled = ({ id, title }: Fruit) => `${id} – ${title}`;

/** The ideas, or the needs, that came up here: to be named, or written anew first. */
export const FruitList = ({
  c,
  actor,
  whole: { meeting, fruits, free },
  kind,
}: MeetingProps & { readonly kind: FruitKind }) => {
  const say = speaker(c);
  const { title, add, write, list } = WORDS[kind];
  const at = inProgramme(actor, "agenda", meeting.id, "nati");
  const edits = actor.kind === "coordinator";
  return (
    <section aria-labelledby={`nati-${kind}`}>
      <h2 id={`nati-${kind}`}>{say(title)}</h2>
      {fruits[kind].length === 0 && <p>{say(MEETING.noFruit)}</p>}
      <ul>
        {fruits[kind].map((one) => (
          <li>
            {edits ? (
              <a href={inProgramme(actor, "persone", list, one.id)}>{labelled(one)}</a>
            ) : (
              labelled(one)
            )}
            <form method="post" action={at}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="remove" value={one.id} />
              <button class="btn btn-outline-primary btn-sm">
                {say(MEETING.removeFruit)} <span class="visually-hidden">{one.id}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {free[kind].length > 0 && (
        <form method="post" action={at} class="narrow">
          <input type="hidden" name="kind" value={kind} />
          <Select
            name="add"
            id={`nato-${kind}`}
            label={say(add)}
            empty={say(MEETING.choose)}
            options={free[kind].map((one) => ({ value: one.id, label: labelled(one) }))}
            required
          />
          <button class="btn btn-outline-primary">
            {say(MEETING.addFruit)} <span class="visually-hidden">{say(title)}</span>
          </button>
        </form>
      )}
      {edits && (
        <p>
          <a href={inProgramme(actor, "persone", list, "nuovo")}>{say(write)}</a>
        </p>
      )}
    </section>
  );
};
