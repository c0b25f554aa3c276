import type { Organisation } from "../../../profiles/organisations.ts";
import { MOST_RANKED, type OwnChoices } from "../../../profiles/preferences/own.ts";
import type { SuggestedHost } from "../../../rounds/suggest-hosts.ts";
import { Fit } from "../../kit/fit.tsx";
import { type Ctx, speaker } from "../../visit.ts";
import { Reasons } from "../reasons.tsx";
import { REASONS } from "../words.ts";
import { SayButton } from "./say-button.tsx";
import { HOSTS } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly hosts: readonly SuggestedHost[];
  readonly choices: OwnChoices;
  readonly known: ReadonlyMap<string, Organisation>;
}

/** Hosts with the reason why they suit, and what a person can say of each in one tap. */
export const HostList = ({ c, hosts, choices, known }: Props) => (
  <ul class="tiles wide-tiles mt-3">
    {hosts.map((one) => (
      <HostTile c={c} host={one} choices={choices} about={known.get(one.host)} />
    ))}
  </ul>
);

const HostTile = ({
  c,
  host: { host, name, told },
  choices: { ranked },
  about,
}: {
  readonly c: Ctx;
  readonly host: SuggestedHost;
  readonly choices: OwnChoices;
  readonly about: Organisation | undefined;
}) => {
  const say = speaker(c);
  const at = { host, name };
  return (
    <li class="tile">
      <h2 class="h5 mt-0">{name}</h2>
      <p class="muted">
        {say(REASONS.fit)} <Fit c={c} word={told.word} />
        {about?.comune != null && ` · ${about.comune}`}
      </p>
      {about !== undefined && about.about !== "" && <p>{about.about}</p>}
      <h3 class="h6">{say(REASONS.title)}</h3>
      <Reasons c={c} told={told} />
      {/* A hub that is no organisation is nobody's to choose. */}
      {about !== undefined && (
        <div class="actions">
          {!ranked.includes(host) && ranked.length < MOST_RANKED && (
            <SayButton {...at} what="rank" rank={ranked.length + 1} label={say(HOSTS.add)} main />
          )}
          <SayButton {...at} what="exclude" label={say(HOSTS.exclude)} />
        </div>
      )}
    </li>
  );
};
