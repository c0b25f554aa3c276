import { dayInItaly } from "../access/day.ts";

/** The calendar day in Italy, as an ISO date: periods and seasons are judged by it. */
export const today = (): string => dayInItaly(new Date());
