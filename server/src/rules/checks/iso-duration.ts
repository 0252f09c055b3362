// Durations such as `P18M`, which key vaults use for rotation.

const form = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/i;

// Years and months have no fixed length; with these, 24 months are two years.
const yearDays = 365.25;
const days = [yearDays, yearDays / 12, 7, 1];

/** About how many days the duration has, hours left out; undefined if it is none. */
export function daysOf(duration: string): number | undefined {
  const [, ...counts] = form.exec(duration) ?? [];
  if (counts.length === 0) return undefined;
  return counts.reduce((sum, count, index) => sum + Number(count ?? 0) * (days[index] ?? 0), 0);
}
