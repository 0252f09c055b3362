// Points in time: reading them from ISO 8601 texts, adding ISO 8601 durations, writing them in .NET formats.

const secondsPerDay = 86_400;
const isoText = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})0*)?(Z|[+-]\d\d:\d\d)$/;
const basicText = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)()(Z)$/;
const durationText =
  /^(-)?P(?=.)(?:(\d{1,5})Y)?(?:(\d{1,6})M)?(?:(\d{1,7})W)?(?:(\d{1,8})D)?(?:T(?=.)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;

/**
 * Reads a time with its zone, e.g. `2020-04-07T14:53:14Z`, `2020-04-07 14:53:14Z`, `20200407T145314Z`.
 * Undefined for all else: how the engine reads a time without a zone depends on the machine.
 */
export function parseDateTime(text: string): Date | undefined {
  const match = isoText.exec(text) ?? basicText.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [, , , , , , , fraction = "", zone = "Z"] = match;
  const written = utc(year, month, day, hour, minute, second, Number(fraction.padEnd(3, "0")));
  const real =
    written.getUTCMonth() === month - 1 && written.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return real ? new Date(written.getTime() - zoneMinutes(zone) * 60_000) : undefined;
}

/** `Date.UTC` takes years below 100 for years of the last century. */
function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): Date {
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, millisecond));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function zoneMinutes(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith("-") ? -minutes : minutes;
}

/**
 * Adds an ISO 8601 duration. Whether years and months follow the calendar or count as 365 and 30 days is documented
 * nowhere: undefined where that makes a difference, and if the text is no duration.
 */
export function addDuration(date: Date, duration: string): Date | undefined {
  const match = durationText.exec(duration);
  if (match === null) return undefined;
  const sign = match[1] === "-" ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(2)
    .map((digits) => sign * Number(digits ?? 0)) as [number, number, number, number, number, number, number];
  const fixed = ((weeks * 7 + days) * secondsPerDay + hours * 3600 + minutes * 60 + seconds) * 1000;
  const byCalendar = new Date(date);
  byCalendar.setUTCFullYear(date.getUTCFullYear() + years, date.getUTCMonth() + months);
  const byDays = new Date(date.getTime() + (years * 365 + months * 30) * secondsPerDay * 1000);
  return byCalendar.getTime() === byDays.getTime() ? inRange(new Date(byDays.getTime() + fixed)) : undefined;
}

/** The date, if .NET can hold it: from year 1 to year 9999. */
export function inRange(date: Date): Date | undefined {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date : undefined;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const namedFormats: Readonly<Record<string, string>> = {
  s: "yyyy-MM-ddTHH:mm:ss",
  u: "yyyy-MM-dd HH:mm:ssZ",
  r: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
  R: "ddd, dd MMM yyyy HH:mm:ss 'GMT'",
};

/**
 * Writes a time in a .NET format, standard or custom. Undefined for formats that depend on the culture or on how the
 * engine keeps the time zone.
 */
export function formatDateTime(date: Date, format: string): string | undefined {
  const pattern = format.length === 1 ? namedFormats[format] : format;
  const tokens = pattern?.match(/'[^']*'|"[^"]*"|\\.|(y+|M+|d+|H+|h+|m+|s+|f+|t+|[gFKz%])|./gsu);
  if (tokens === undefined || tokens === null) return undefined;
  let text = "";
  for (const token of tokens) {
    const part = formatPart(date, token);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

function formatPart(date: Date, token: string): string | undefined {
  const digits = (value: number) => String(value).padStart(token.length, "0");
  switch (token.charAt(0)) {
    case "'":
    case '"':
      return token.length > 1 ? token.slice(1, -1) : undefined;
    case "\\":
      return token.length > 1 ? token.slice(1) : undefined;
    case "y":
      return token.length > 2 ? digits(date.getUTCFullYear()) : digits(date.getUTCFullYear() % 100);
    case "M":
      return token.length > 2 ? named(months[date.getUTCMonth()], token) : digits(date.getUTCMonth() + 1);
    case "d":
      return token.length > 2 ? named(weekdays[date.getUTCDay()], token) : digits(date.getUTCDate());
    case "H":
      return token.length > 2 ? undefined : digits(date.getUTCHours());
    case "h":
      return token.length > 2 ? undefined : digits(date.getUTCHours() % 12 || 12);
    case "m":
      return token.length > 2 ? undefined : digits(date.getUTCMinutes());
    case "s":
      return token.length > 2 ? undefined : digits(date.getUTCSeconds());
    case "f":
      return token.length > 7
        ? undefined
        : String(date.getUTCMilliseconds()).padStart(3, "0").padEnd(7, "0").slice(0, token.length);
    case "t":
      return (date.getUTCHours() < 12 ? "AM" : "PM").slice(0, token.length === 1 ? 1 : 2);
    case "g":
    case "F":
    case "K":
    case "z":
    case "%":
      return undefined;
    default:
      return token;
  }
}

/** Three letters stand for the short name, more for the full one. */
function named(name: string | undefined, token: string): string | undefined {
  return token.length === 3 ? name?.slice(0, 3) : name;
}
