// Counts days between dates of the form YYYY-MM-DD.

const day = 24 * 60 * 60 * 1000;

/** The number of days from one day to another; negative if the other is earlier. */
export function daysFrom(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / day);
}

/** The day that a text such as `2026-12-01T09:00:00Z` begins with; undefined if it begins with none. */
export function dayOf(text: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/i.exec(text)?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day;
}
