import { expect, it } from "vitest";
import { reportJsonSchema } from "../../../src/cli/solve/report-schema.ts";

const FILE = "../../../docs/solve-report.schema.json";

it("is published as it stands in the code; `vitest -u` writes it anew", async () => {
  await expect(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(FILE);
});
