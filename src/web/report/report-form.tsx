import type { ReportModel } from "../../collaborations/report/model.ts";
import { Input, Select } from "../kit/fields.tsx";
import { type Ctx, speaker } from "../visit.ts";
import type { AskedReport } from "./asked.ts";
import { REPORT } from "./words.ts";

/** Which report, on whom: those who entered between two days. */
export const ReportForm = ({
  c,
  asked: { model, period, wrong },
  models,
}: {
  readonly c: Ctx;
  readonly asked: AskedReport;
  readonly models: readonly ReportModel[];
}) => {
  const say = speaker(c);
  return (
    <form method="get" class="filter">
      <Select
        name="modello"
        label={say(REPORT.model)}
        value={model}
        options={models.map(({ id, title }) => ({ value: id, label: say(title) }))}
      />
      <Input
        name="dal"
        type="date"
        label={say(REPORT.from)}
        value={period.from}
        wrong={wrong?.["dal"]}
      />
      <Input name="al" type="date" label={say(REPORT.to)} value={period.to} wrong={wrong?.["al"]} />
      <button class="btn btn-primary">{say(REPORT.show)}</button>
    </form>
  );
};
