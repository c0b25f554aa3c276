import { solversOnAsk } from "../../src/compute/solvers.ts";
import type { Database } from "../../src/db/client.ts";
import { calibrate } from "../../src/embedding/calibration.ts";
import { openAnswers } from "../../src/matching/answers.ts";
import { hasQuotas } from "../../src/matching/parties.ts";
import { loadSnapshot } from "../../src/rounds/snapshot.ts";
import { COMANTOVA } from "./comantova.ts";

const SECONDS_TO_ANSWER = 3;

/** A run of the fixture opened in this thread, for tests that ask about all its pairs. */
export async function openedRun(db: Database, runId: string) {
  const snapshot = await db.asSystem(COMANTOVA, (tx) => loadSnapshot(tx, COMANTOVA, runId));
  const { input, policy, solution } = snapshot!;
  const solvers = hasQuotas(input) ? await solversOnAsk(SECONDS_TO_ANSWER) : null;
  return openAnswers(input, policy, solution, calibrate, solvers);
}
