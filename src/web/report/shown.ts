import type { Part } from "../../access/visitor.ts";
import type { ShownReport } from "../../collaborations/report/shown.ts";
import type { Ctx } from "../visit.ts";
import type { AskedReport } from "./asked.ts";

/** What the parts of the report's page show, to whom. */
export interface Shown {
  readonly c: Ctx;
  readonly actor: Part;
  readonly asked: AskedReport;
  readonly report: ShownReport;
}
