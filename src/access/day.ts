const CALENDAR = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" });

/** The calendar day in Italy at an instant, as an ISO date. */
export const dayInItaly = (at: Date): string => CALENDAR.format(at);
