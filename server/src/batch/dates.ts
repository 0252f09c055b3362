// Counts days between dates of the form YYYY-MM-DD.

const day = 24 * 60 * 60 * 1000;

/** The number of days from one day to another; negative if the other is earlier. */
export function daysFrom(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / day);
}
