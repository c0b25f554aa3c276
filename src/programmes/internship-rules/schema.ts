import { z } from "zod";

const text = z.string().trim().min(1).max(500);
const months = z.int().min(0).max(120);
const euro = z.number().min(0).max(100_000);

/** From when to when a figure is the law, and where it is written; `to` null: until further notice. */
const dated = {
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  source: text,
  /** Whether somebody has yet to read it in the source: pages say so. */
  toCheck: z.boolean(),
};

/** How long an internship may be: months. */
const duration = z.strictObject({
  figure: z.literal("duration"),
  ...dated,
  least: months,
  /** At a host that is open for a season alone. */
  leastSeasonal: months,
  most: months,
  /** Where all skills to be learnt are of EQF level 4 or higher. */
  mostHigherSkills: months,
});

/** The least that a month is paid: euro before tax. */
const allowance = z.strictObject({
  figure: z.literal("allowance"),
  ...dated,
  full: euro,
  withMeals: euro,
  /** Up to `halfDayHours` a day. */
  halfDay: euro,
  halfDayHours: z.number().min(0).max(24),
  publicBody: euro,
});

/** From which share of a month's hours on the allowance is paid in full, in [0, 1]. */
const attendance = z.strictObject({
  figure: z.literal("attendance"),
  ...dated,
  share: z.number().min(0).max(1),
});

/** How many trainees a host may have at once, by its staff: the first band that holds it, above them a share, rounded up. */
const trainees = z.strictObject({
  figure: z.literal("trainees"),
  ...dated,
  bands: z
    .array(z.strictObject({ upTo: z.int().min(0), most: z.int().min(0) }))
    .min(1)
    .max(20)
    .transform((bands) => bands.toSorted((a, b) => a.upTo - b.upTo)),
  shareAbove: z.number().min(0).max(1),
});

/** For so many months before the start nobody may have worked for the host. */
const previousWork = z.strictObject({
  figure: z.literal("previousWork"),
  ...dated,
  months,
});

const figureSchema = z
  .discriminatedUnion("figure", [duration, allowance, attendance, trainees, previousWork])
  .refine(({ from, to }) => to === null || from <= to, { error: "the end is before the start" });

/** What the law of a territory says of internships, each figure with its dates and its source. */
export const internshipRulesSchema = z.strictObject({
  title: text,
  figures: z.array(figureSchema).min(1).max(100),
});

export type InternshipRules = z.infer<typeof internshipRulesSchema>;
export type Figure = InternshipRules["figures"][number];
export type FigureName = Figure["figure"];

/** The figure of a name that is the law on a day: of several, the latest begun; none where there is none. */
export function figureOn<N extends FigureName>(
  { figures }: InternshipRules,
  name: N,
  day: string,
): Extract<Figure, { figure: N }> | undefined {
  const inForce = figures.filter(
    (one): one is Extract<Figure, { figure: N }> =>
      one.figure === name && one.from <= day && (one.to === null || day <= one.to),
  );
  return inForce.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}
