import type { Organisation } from "../../../profiles/organisations.ts";
import type { OwnChoices } from "../../../profiles/preferences/own.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { SayButton } from "./say-button.tsx";
import { HOSTS } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly choices: OwnChoices;
  readonly known: ReadonlyMap<string, Organisation>;
}

/** What a person would rather have, in their order. */
export const Choices = ({ c, choices: { ranked }, known }: Props) => {
  const say = speaker(c);
  return (
    <section class="callout-plain">
      <h2 class="h4">{say(HOSTS.choices)}</h2>
      <p>{say(HOSTS.choicesLead)}</p>
      {ranked.length === 0 && <p>{say(HOSTS.noChoice)}</p>}
      <ol class="choices">
        {ranked.map((host, i) => {
          const name = known.get(host)?.name ?? host;
          const at = { host, name };
          return (
            <li>
              <strong>{name}</strong>
              <span class="taps">
                {i > 0 && <SayButton {...at} what="rank" rank={i} label={say(HOSTS.up)} />}
                {i < ranked.length - 1 && (
                  <SayButton {...at} what="rank" rank={i + 2} label={say(HOSTS.down)} />
                )}
                <SayButton {...at} what="unrank" label={say(HOSTS.remove)} />
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
};

/** Where a person does not want to go: free, and taken back as freely. */
export const Excluded = ({ c, choices: { excluded }, known }: Props) => {
  const say = speaker(c);
  if (excluded.length === 0) return null;
  return (
    <section>
      <h2 class="h4">{say(HOSTS.excluded)}</h2>
      <p>{say(HOSTS.excludedLead)}</p>
      <ul class="choices">
        {excluded.map((host) => {
          const name = known.get(host)?.name ?? host;
          return (
            <li>
              {name} <SayButton host={host} name={name} what="include" label={say(HOSTS.include)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
};
