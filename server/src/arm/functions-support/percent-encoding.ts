// Percent-encoding after RFC 3986, in the forms of .NET's Uri.EscapeDataString and HttpUtility.UrlDecode.
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** Everything but letters, digits and `-_.~` escaped; undefined if the text holds half a surrogate pair. */
export function escapeData(text: string): string | undefined {
  if (/\p{Surrogate}/u.test(text)) return undefined;
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Escapes undone, and plus signs turned into blanks; undefined if the escaped bytes are not well-formed UTF-8. */
export function unescapeForm(text: string): string | undefined {
  // `%u20AC` is a form that only .NET knows.
  if (/%u/i.test(text)) return undefined;
  let malformed = false;
  const unescaped = text.replaceAll("+", " ").replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    const part = decodeUtf8(
      Uint8Array.from(run.match(/[0-9a-fA-F]{2}/g) ?? [], (digits) => Number.parseInt(digits, 16)),
    );
    malformed ||= part === undefined;
    return part ?? "";
  });
  return malformed ? undefined : unescaped;
}

/** How many characters `escapeData` makes of a text. */
export function escapedLength(text: string): number {
  return encodeUtf8(text).length * 3 - 2 * (text.match(/[A-Za-z0-9\-_.~]/g)?.length ?? 0);
}
