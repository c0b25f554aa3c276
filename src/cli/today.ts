/** The calendar day in Italy, as an ISO date: periods and seasons are judged by it. */
export const today = (): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
