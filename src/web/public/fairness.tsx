import type { FairnessReport } from "../../rounds/fairness/report.ts";
import { FairnessTables } from "../board/fairness/fairness-page.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { PUBLIC } from "./words.ts";

/** What the last published match did for each group, for whoever funds the programme. */
export const Fairness = ({ c, report }: { readonly c: Ctx; readonly report: FairnessReport }) => (
  <section>
    <h2>{speaker(c)(PUBLIC.fairness)}</h2>
    <p>{speaker(c)(PUBLIC.fairnessLead)}</p>
    <FairnessTables c={c} report={report} />
  </section>
);
