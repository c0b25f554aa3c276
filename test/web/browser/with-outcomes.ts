import { sql } from "drizzle-orm";
import { COMANTOVA } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

/** A hiring, an initiative and a service; and a collaboration that has just ended, of which both sides are asked. */
export const withOutcomes = (db: TestDatabase): Promise<void> =>
  db.asSystem(COMANTOVA, async (tx) => {
    await tx.execute(sql`insert into collaboration
      (programme_id, id, participant_id, organisation_id, kind, state, started_on, ended_on)
      values (${COMANTOVA}, 'C90', 'P08', 'F12', 'internship', 'completed', '2025-06-01', '2026-01-10')`);
    await tx.execute(sql`insert into outcome
      (programme_id, id, collaboration_id, moment, observed_on, condition, contract, contract_from, contract_to, extended_to, at_host, source)
      values (${COMANTOVA}, 'C01-exit', 'C01', 'exit', '2026-01-10', 'employed', 'fixed_term', '2026-01-10', '2026-04-09',
        '2026-07-09', true, 'cob')`);
    await tx.execute(sql`insert into outcome_declaration (programme_id, collaboration_id, moment, side, condition, at_host)
      values (${COMANTOVA}, 'C01', 'exit', 'participant', 'employed', true)`);
    await tx.execute(sql`insert into initiative (programme_id, id, idea_id, name, legal_form, social_enterprise, jobs)
      values (${COMANTOVA}, 'N01', 'I01', 'Corti Riaperte', 'social_cooperative', true, 3)`);
    await tx.execute(sql`insert into launched_service (programme_id, id, name, users)
      values (${COMANTOVA}, 'SV01', 'Sartoria di quartiere', 40)`);
  });
