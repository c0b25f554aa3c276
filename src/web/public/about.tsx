import type { WholeProgramme } from "../../programmes/programmes.ts";
import { day } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { PUBLIC } from "./words.ts";

/** Where, when, in which phases and with whose money. */
export const About = ({
  c,
  programme: { territory, phases, startsOn, endsOn, funder },
}: {
  readonly c: Ctx;
  readonly programme: WholeProgramme;
}) => {
  const say = speaker(c);
  const period = [
    startsOn && `${say(PUBLIC.since)} ${day(startsOn)}`,
    endsOn && `${say(PUBLIC.until)} ${day(endsOn)}`,
  ].filter(Boolean);
  return (
    <section>
      {phases.length > 0 && (
        <>
          <h2>{say(PUBLIC.phases)}</h2>
          <ol>
            {phases.map(({ name, openedOn }) => (
              <li>
                {name}
                {openedOn !== null && ` (${say(PUBLIC.since)} ${day(openedOn)})`}
              </li>
            ))}
          </ol>
        </>
      )}
      <dl class="facts mt-4">
        {period.length > 0 && <Fact label={say(PUBLIC.period)} value={period.join(" ")} />}
        {funder !== null && <Fact label={say(PUBLIC.funder)} value={funder} />}
        {territory.length > 0 && (
          <Fact
            label={say(PUBLIC.comuni)}
            value={territory.map(({ name, province }) => `${name} (${province})`).join(", ")}
          />
        )}
      </dl>
    </section>
  );
};

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);
