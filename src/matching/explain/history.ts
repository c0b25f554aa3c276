import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";

/** What earlier rounds did for a pair: the precedence of who waited, the word that was given. */
export function historyOf(
  { seekers, problem, setting }: Encoded,
  seeker: number,
  arc: number,
): Text[] {
  const { roundsWaited } = seekers[seeker]!;
  const { waitingPriority, continuityPrice } = setting.policy;
  return [
    ...(roundsWaited > 0 && waitingPriority > 0 ? [waitedWords(roundsWaited)] : []),
    ...(problem.held[arc] === 1 && continuityPrice > 0 ? [HELD] : []),
  ];
}

const waitedWords = (rounds: number): Text => ({
  it: `Ha già atteso ${rounds === 1 ? "un ciclo" : `${rounds} cicli`}: per questo ha la precedenza.`,
  en: `Has waited for ${rounds === 1 ? "a round" : `${rounds} rounds`} already: hence the precedence.`,
});

const HELD: Text = {
  it: "È una coppia già pubblicata: si scioglie solo se il vantaggio è grande.",
  en: "The pair was published before: it is dissolved only for a large gain.",
};
