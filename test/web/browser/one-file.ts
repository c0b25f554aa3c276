import { addCheckIn, addMilestone } from "../../../src/collaborations/check-ins.ts";
import { saveMonth } from "../../../src/collaborations/attendance.ts";
import { lockCollaboration } from "../../../src/collaborations/life.ts";
import { readShippedRules } from "../../../src/programmes/internship-rules/shipped.ts";
import { saveRules } from "../../../src/programmes/internship-rules/store.ts";
import { COMANTOVA, TODAY } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

/** The file of the first collaboration with something on each of its pages, and the rules it is held against. */
export const fillOneFile = (db: TestDatabase): Promise<void> =>
  db.asSystem(COMANTOVA, async (tx) => {
    const by = { expected: 0, madeBy: null };
    await saveRules(tx, COMANTOVA, readShippedRules("lombardia"), by);
    const one = await lockCollaboration(tx, COMANTOVA, "C01");
    await saveMonth(tx, one, { month: "2015-12", planned: 80, done: 67.5 });
    await saveMonth(tx, one, { month: "2016-01", planned: 80, done: 60 });
    await addCheckIn(
      tx,
      one,
      { heldOn: "2026-01-10", nextOn: "2026-01-20", words: "Bene." },
      TODAY,
    );
    const step = { title: "Patente B", dueOn: "2026-01-12", providedBy: "lo Sportello" };
    await addMilestone(tx, one, { ...step, lasting: true });
    await addMilestone(tx, one, { title: "Primo evento da sola", lasting: false });
  });
