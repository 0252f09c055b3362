// Base64 after RFC 4648, section 4.

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = [group >> 18, group >> 12, group >> 6, group].map((bits) => alphabet.charAt(bits & 0x3f)).join("");
    const known = Math.min(bytes.length - i, 3) + 1;
    parts.push(digits.slice(0, known).padEnd(4, "="));
  }
  return parts.join("");
}

/** The bytes of a Base64 text, blanks in it ignored as .NET does; undefined if it is none, or not padded. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/[ \t\r\n]/g, "");
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return undefined;
  const bytes: number[] = [];
  for (let i = 0; i < digits.length; i += 4) {
    let group = 0;
    for (const digit of digits.slice(i, i + 4)) group = (group << 6) | Math.max(alphabet.indexOf(digit), 0);
    bytes.push((group >> 16) & 0xff, (group >> 8) & 0xff, group & 0xff);
  }
  const padding = digits.endsWith("==") ? 2 : Number(digits.endsWith("="));
  return Uint8Array.from(bytes.slice(0, bytes.length - padding));
}
