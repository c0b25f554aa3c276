import highsModule from "highs";
import { ROUNDS, type World } from "./world.ts";

// The package's types describe its CommonJS build, where the default lies one level deeper than in the module.
const loadHighs = highsModule as unknown as typeof highsModule.default;

interface Start {
  readonly person: number;
  readonly firm: number;
  readonly round: number;
}

/**
 * An upper bound on the total fit that any way of matching could start in the twelve rounds, knowing who will
 * come, leave, decline and stay for how long: the linear relaxation of
 *
 *   maximise   sum of fit(p, f) · x(p, f, t)         over rounds t in which p still seeks and f is there
 *   where      sum over f, t of x(p, f, t) ≤ 1       each person starts once at most
 *              sum over p, s ≤ t < s + stays(p) of x(p, f, s) ≤ capacity(f)    for every firm and round
 *              x ≥ 0
 *
 * Slow answers are left out, which only raises it.
 */
export async function hindsightBound(world: World): Promise<number> {
  const starts = startsOf(world);
  const highs = await loadHighs();
  const people = world.people.length;
  const numRows = people + world.firms.length * ROUNDS;
  const rows: number[][] = Array.from({ length: numRows }, () => []);
  starts.forEach(({ person, firm, round }, column) => {
    rows[person]!.push(column);
    const end = Math.min(ROUNDS, round + world.people[person]!.stays);
    for (let t = round; t < end; t++) rows[people + firm * ROUNDS + t]!.push(column);
  });
  const lengths = rows.map(({ length }) => length);
  const offsets = Int32Array.from({ length: numRows + 1 }, () => 0);
  lengths.forEach((length, r) => (offsets[r + 1] = offsets[r]! + length));
  const indices = Int32Array.from(rows.flat());
  const capacity = (row: number) =>
    row < people ? 1 : world.firms[Math.floor((row - people) / ROUNDS)]!.place.capacity;
  const numCols = starts.length;
  const data = {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(starts, ({ person, firm }) => world.fit(person, firm)),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: new Float64Array(numRows).fill(-Infinity),
    rowUpper: Float64Array.from({ length: numRows }, (_, r) => capacity(r)),
    matrix: {
      format: "csr" as const,
      numRows,
      numCols,
      starts: offsets,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  };
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false });
    const { modelStatus } = model.run();
    if (modelStatus !== highs.constants.modelStatus.optimal)
      throw new Error("the bound of hindsight was not found");
    return Number(model.info.get("objective_function_value"));
  });
}

/** Every start that could be: pairs that would decline are known to hindsight, and left out. */
const startsOf = ({ people, firms, fit, answer }: World): Start[] =>
  people.flatMap(({ arrives, leaves }, person) =>
    firms.flatMap(({ arrives: there }, firm) => {
      if (Number.isNaN(fit(person, firm)) || !answer(person, firm).accepted) return [];
      const first = Math.max(arrives, there);
      const rounds = Math.max(0, Math.min(leaves, ROUNDS - 1) - first + 1);
      return Array.from({ length: rounds }, (_, i) => ({ person, firm, round: first + i }));
    }),
  );
