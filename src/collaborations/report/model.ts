import { z } from "zod";
import { EDUCATION, EMPLOYMENT_STATUSES, OUTCOME_CONDITIONS } from "../../db/tables/lists.ts";
import { COUNTED } from "../../programmes/numbers.ts";

const line = z.string().trim().min(1).max(500);
const bilingual = z.strictObject({ it: line, en: line });
const range = z
  .strictObject({ from: z.int().min(0).optional(), to: z.int().min(0).optional() })
  .refine(({ from = 0, to = from }) => from <= to, { error: "ends before it begins" });

const LABOUR = ["unemployed", "inactive", "employed"] as const;

/** What a status counts as; the first rule that holds. `says`: one of these must have been declared. */
const labourRule = z.strictObject({
  class: z.enum(LABOUR),
  statuses: z.array(z.enum(EMPLOYMENT_STATUSES)).min(1),
  says: z.array(z.enum(["declaredAvailable", "searching"])).default([]),
});

/** What has to be so of a person, at entry unless it says otherwise; all of it. */
const whereSchema = z.strictObject({
  labour: z.array(z.enum(LABOUR)).min(1).optional(),
  education: z.array(z.enum(EDUCATION)).min(1).optional(),
  /** Whole years. */
  age: range.optional(),
  /** Whole months in the status held at entry. */
  months: range.optional(),
  disability: z.literal(true).optional(),
  foreignOrigin: z.literal(true).optional(),
  careDuties: z.literal(true).optional(),
  /**
   * What came of it, of those who have left: at exit, if known within so many days of it, or six months later. Of whoever
   * has not left, or not so long ago, nothing is asked.
   */
  outcome: z
    .strictObject({
      at: z.enum(["exit", "six_months"]),
      in: z.array(z.enum(OUTCOME_CONDITIONS)).min(1),
      withinDays: z.int().min(0).optional(),
    })
    .optional(),
  /** Codes of the programme's own list. */
  disadvantage: z.array(line).min(1).optional(),
});

const indicatorSchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9_.-]{1,30}$/),
  ...bilingual.shape,
  /** People by `where`; firms that were granted an incentive in the period; or one of the programme's own counts, today. */
  counts: z.enum(["people", "supportedFirms", ...COUNTED]).default("people"),
  where: whereSchema.default({}),
  /** Indicators of one family share everybody out among them. */
  family: line.optional(),
  /** The indicator of which this one is a part; none: of everybody. */
  within: line.optional(),
  target: z.int().min(0).max(1_000_000).nullable().default(null),
  /** Said beside it, such as what has to be checked before it is sent. */
  note: bilingual.optional(),
});

export const reportModelSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(60),
    title: bilingual,
    /** The day from which these definitions hold, and where they are written. */
    validFrom: z.iso.date(),
    source: line,
    labour: z.array(labourRule).default([]),
    indicators: z.array(indicatorSchema).min(1).max(100),
  })
  .superRefine(({ indicators }, context) => {
    const codes = indicators.map(({ code }) => code);
    const repeated = codes.find((code, at) => codes.indexOf(code) !== at);
    if (repeated !== undefined)
      context.addIssue({
        code: "custom",
        path: ["indicators"],
        message: `${repeated} stands twice`,
      });
    for (const { code, within } of indicators)
      if (within !== undefined && !codes.includes(within))
        context.addIssue({
          code: "custom",
          path: ["indicators"],
          message: `${code} is within ${within}, which is not there`,
        });
  });

export type ReportModel = z.infer<typeof reportModelSchema>;
export type Indicator = ReportModel["indicators"][number];
export type Where = Indicator["where"];
export type Labour = (typeof LABOUR)[number];
