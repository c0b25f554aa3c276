import type { Place } from "../parties.ts";
import type { Constraint } from "./constraint.ts";

const barOn = ({ bars = [] }: Place, on: string) =>
  bars.find(({ from, to }) => (from === null || from <= on) && (to === null || on <= to));

export const internshipRules: Constraint = {
  name: "internship-rules",
  rule: {
    it: "Un posto di tirocinio si propone solo se le regole sui tirocini ne permettono un altro a chi ospita.",
    en: "A place for an internship is proposed only if the rules on internships allow its host another one.",
  },
  holds: (_, place, { on }) => barOn(place, on) === undefined,
  sentence: (_, place, { on }) => barOn(place, on)?.why ?? { it: "", en: "" },
};
