import { ProblemError } from "../../assignment/problem-error.ts";
import { Faults, both } from "./faults.ts";
import type { Input } from "./read-input.ts";

/** What `thrown` is to become: faults of the files where a problem as a whole cannot be reckoned with. */
export function brokenProblem(thrown: unknown, { encoded, scores }: Input): unknown {
  if (!(thrown instanceof ProblemError)) return thrown;
  const faults = new Faults();
  const { file } = scores;
  if (thrown.fault === "gain-out-of-range")
    faults.add(
      { file, row: scores.row[encoded.pair[thrown.index]!]!, column: "score" },
      both("un punteggio troppo lontano dagli altri", "a score too far from the others"),
      both(
        `punteggi che distano meno di ${Number.MAX_VALUE}`,
        `scores less than ${Number.MAX_VALUE} apart`,
      ),
      both("Dividere tutti i punteggi per uno stesso numero.", "Divide all scores by one number."),
    );
  else if (thrown.fault === "wrong-size")
    faults.add(
      { file },
      both(`troppi ${thrown.field}`, `too many ${thrown.field}`),
      both(
        "al più 4.194.304 seeker e 1.048.576 place",
        "at most 4,194,304 seekers and 1,048,576 places",
      ),
      both("Dividere il problema.", "Split the problem."),
    );
  else return thrown;
  return faults.toError();
}
