import type { WholeProgramme } from "../../programmes/programmes.ts";
import type { Bilingual } from "../../errors.ts";
import { day } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { SETTINGS } from "./words.ts";

interface PhaseTableProps {
  readonly c: Ctx;
  readonly phases: WholeProgramme["phases"];
  /** What phases still lack of what they require, by their ids. */
  readonly missing: ReadonlyMap<string, Bilingual>;
  /** Below which address a phase is edited. */
  readonly at: string;
}

/** The phases in their order, with what closes each and where each stands. */
export const PhaseTable = ({ c, phases, missing, at }: PhaseTableProps) => {
  const say = speaker(c);
  return (
    <table class="table stacked">
      <caption class="visually-hidden">{say(SETTINGS.phases)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(SETTINGS.phase)}</th>
          <th scope="col">{say(SETTINGS.gate)}</th>
          <th scope="col">{say(SETTINGS.missing)}</th>
          <th scope="col">{say(SETTINGS.state)}</th>
        </tr>
      </thead>
      <tbody>
        {phases.map(({ id, name, gate, openedOn, closedOn }) => (
          <tr>
            <th scope="row">
              <a href={`${at}/${encodeURIComponent(id)}`}>{name}</a>
            </th>
            <td data-label={say(SETTINGS.gate)}>{gate ?? say(SETTINGS.unsaid)}</td>
            <td data-label={say(SETTINGS.missing)}>{say(missing.get(id) ?? NOTHING)}</td>
            <td data-label={say(SETTINGS.state)}>{stateOf(c, openedOn, closedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const NOTHING: Bilingual = { it: "–", en: "–" };

function stateOf(c: Ctx, openedOn: string | null, closedOn: string | null): string {
  const say = speaker(c);
  if (closedOn !== null) return `${say(SETTINGS.closed)} ${day(closedOn)}`;
  return openedOn === null ? say(SETTINGS.notOpen) : `${say(SETTINGS.open)} ${day(openedOn)}`;
}
