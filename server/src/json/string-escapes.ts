// The escapes of a JSON string: between its decoded value and its raw characters.

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Decodes the raw characters between the quotes; an escape that is none is kept as it stands. */
export function decodeString(raw: string): string {
  if (!raw.includes("\\")) return raw;
  let value = "";
  for (let i = 0; i < raw.length; ) {
    const length = escapeLength(raw, i);
    value += length === 1 ? raw.charAt(i) : decodeEscape(raw, i, length);
    i += length;
  }
  return value;
}

/** Where the decoded character `index` starts in `raw`, the characters between the quotes. */
export function rawOffset(raw: string, index: number): number {
  if (!raw.includes("\\")) return Math.min(index, raw.length);
  let offset = 0;
  for (let decoded = 0; decoded < index && offset < raw.length; ) {
    const length = escapeLength(raw, offset);
    decoded += length === 1 ? 1 : decodeEscape(raw, offset, length).length;
    offset += length;
  }
  return offset;
}

function escapeLength(raw: string, offset: number): number {
  if (raw.charAt(offset) !== "\\" || offset + 1 >= raw.length) return 1;
  if (raw.charAt(offset + 1) !== "u") return 2;
  return /^[0-9a-fA-F]{4}$/.test(raw.slice(offset + 2, offset + 6)) ? 6 : 2;
}

function decodeEscape(raw: string, offset: number, length: number): string {
  if (length === 6) return String.fromCharCode(Number.parseInt(raw.slice(offset + 2, offset + 6), 16));
  return shortEscapes[raw.charAt(offset + 1)] ?? raw.slice(offset, offset + length);
}
