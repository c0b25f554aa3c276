import type { PublicIdea } from "../../programmes/numbers.ts";
import { type Ctx, speaker } from "../visit.ts";
import { PUBLIC } from "./words.ts";

export const Ideas = ({ c, ideas }: { readonly c: Ctx; readonly ideas: readonly PublicIdea[] }) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(PUBLIC.ideas)}</h2>
      <p>{say(ideas.length === 0 ? PUBLIC.noIdeas : PUBLIC.ideasLead)}</p>
      <ul class="tiles">
        {ideas.map(({ title, summary, hub }) => (
          <li class="tile">
            <h3 class="mt-0">{title}</h3>
            <p>{summary}</p>
            {hub !== null && <p class="muted">{hub}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
