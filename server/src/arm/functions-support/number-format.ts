// Formats whole numbers as .NET does in the invariant culture, for the formats whose result no other culture changes.

/** The most digits that a format may ask for here. */
const maxDigits = 100;

/**
 * An integer in a .NET format: `D3`, `X`, `N0`, `F2`, `G`, or zeros. Undefined for any other format: some depend on the
 * culture, and custom ones are a language of their own.
 */
export function formatInteger(value: number, format: string): string | undefined {
  if (format === "" || /^[gGrR]$/.test(format)) return String(value);
  if (/^0+$/.test(format)) return padDigits(value, format.length);
  const [, kind = "", digits = ""] = /^([dDxXnNfF])(\d{0,3})$/.exec(format) ?? [];
  const count = digits === "" ? undefined : Number(digits);
  if (count !== undefined && count > maxDigits) return undefined;
  switch (kind.toUpperCase()) {
    case "D":
      return padDigits(value, count ?? 1);
    case "X":
      return value < 0 ? undefined : hexadecimal(value, kind).padStart(count ?? 1, "0");
    case "N":
      return withFraction(grouped(value), count ?? 2);
    case "F":
      return withFraction(String(value), count ?? 2);
    default:
      return undefined;
  }
}

function padDigits(value: number, count: number): string {
  return (value < 0 ? "-" : "") + String(Math.abs(value)).padStart(count, "0");
}

function hexadecimal(value: number, kind: string): string {
  return kind === "X" ? value.toString(16).toUpperCase() : value.toString(16);
}

function grouped(value: number): string {
  return String(value).replace(/\d(?=(?:\d{3}){1,8}$)/g, "$&,");
}

function withFraction(whole: string, count: number): string {
  return count === 0 ? whole : `${whole}.${"0".repeat(count)}`;
}
