// UTF-8 after RFC 3629, because the core has no TextEncoder.

const replacement = 0xfffd;

/** The bytes of a text; a surrogate without its partner is written as U+FFFD, as .NET does. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? replacement : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), trailing(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), trailing(point >> 6), trailing(point));
    else bytes.push(0xf0 | (point >> 18), trailing(point >> 12), trailing(point >> 6), trailing(point));
  }
  return Uint8Array.from(bytes);
}

function trailing(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

/** The text of some bytes; undefined if they are not well-formed UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; ) {
    const point = codePointAt(bytes, i);
    if (point === undefined) return undefined;
    parts.push(String.fromCodePoint(point));
    i += lengthOf(point);
  }
  return parts.join("");
}

function codePointAt(bytes: Uint8Array, start: number): number | undefined {
  const first = bytes[start] ?? 0;
  if (first < 0x80) return first;
  const length =
    first >= 0xf0 && first < 0xf8 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc0 && first < 0xe0 ? 2 : 0;
  if (length === 0) return undefined;
  let point = first & (0xff >> (length + 1));
  for (let i = start + 1; i < start + length; i++) {
    const byte = bytes[i] ?? 0;
    if ((byte & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const wellFormed = lengthOf(point) === length && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return wellFormed ? point : undefined;
}

function lengthOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
