// Reads .NET composite format strings: `{index}`, `{index,width}`, `{index:format}`, and doubled braces.
// https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting

/** A place where an argument is put. A negative width aligns to the left. */
export interface FormatItem {
  readonly index: number;
  readonly width: number;
  readonly format: string;
}

const item = /\{(\d{1,7}) *(?:, *(-?\d{1,7}) *)?(?::([^{}]*))?\}/y;

/** The literal texts and items of a format; undefined if it is malformed. */
export function parseCompositeFormat(format: string): readonly (string | FormatItem)[] | undefined {
  const parts: (string | FormatItem)[] = [];
  for (let offset = 0; offset < format.length; ) {
    const brace = format.slice(offset).search(/[{}]/);
    if (brace < 0) return [...parts, format.slice(offset)];
    if (brace > 0) parts.push(format.slice(offset, offset + brace));
    offset += brace;
    const character = format.charAt(offset);
    if (format.charAt(offset + 1) === character) {
      parts.push(character);
      offset += 2;
      continue;
    }
    item.lastIndex = offset;
    const match = item.exec(format);
    if (match === null) return undefined;
    parts.push({ index: Number(match[1]), width: Number(match[2] ?? 0), format: match[3] ?? "" });
    offset += match[0].length;
  }
  return parts;
}
