// Keeps secrets out of the source lines that a report shows. Every hidden character is replaced by one `*`, so that
// places stay what they are.
import { isAboutSecret } from "../lint/about-secret.ts";
import type { Finding } from "../lint/finding.ts";
import { firstIndex } from "../text/first-index.ts";
import { groupBy } from "../text/group-by.ts";
import { type Span, span } from "../text/span.ts";

/** Hides what is secret in a piece of a file's text that starts at `offset`. */
export type HideSecrets = (file: string, offset: number, piece: string) => string;

const member = /"([^"\\]*)"\s*:\s*"((?:[^"\\]|\\.)*)/g;
const secretName =
  /password|passwd|pwd|secret|accountKey|sharedKey|privateKey|access_?token|sasToken|connectionString|passphrase/i;
const secretForms = [
  /(?:[?&;\s]|\b|^)sig=([^&"'\s\\]+)/gi,
  /(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd|Token|Secret|Api_?Key|Access_?Key)=([^;"'\s\\]+)/gi,
  /\s--?(?:p|password|passwd|token|secret|client-secret|account-key|sas-token)[\s=]+([^\s"'\\]+)/gi,
  /\/\/[^/\s:@"'\\]*:([^/\s@"'\\]+)@/g,
  /(?<![\w-])(eyJ[\w-]{10,}\.[\w-]+\.[\w-]*)/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----((?:[^"\\-]|\\.)+)/g,
];
/** An expression that only names where its value comes from. Any other may hold a literal, and be it an argument. */
const reference = /^\[\s*(?:(?:parameters|variables|reference)\(\s*'[^']*'\s*\)|\w[\w.]*\(\s*\))[\w.[\]'()]*\s*\]$/i;

const nothing = span(0, 0);

/**
 * Finds out which places are secret: those that findings speak of without showing them, and what looks like a secret by
 * its name or form, whichever rules ran.
 */
export function createHideSecrets(findings: readonly Finding[]): HideSecrets {
  const secrets = findings.filter(isAboutSecret).flatMap((finding) => [finding, ...finding.related]);
  const places = new Map<string, SecretPlaces>();
  for (const [file, own] of groupBy(secrets, (secret) => secret.file))
    places.set(file, new SecretPlaces(own.map(({ span }) => span)));
  return (file, offset, piece) => {
    const within = places.get(file)?.within(offset, offset + piece.length) ?? [];
    return hideByForm(
      hide(
        piece,
        within.map(({ start, end }) => secretOf(piece, start - offset, end - offset)),
      ),
    );
  };
}

/** The secret places of a file, in order: thousands of findings may each show a line of it, or all the same one. */
class SecretPlaces {
  readonly #spans: readonly Span[];
  /** For each of them, where the last one of those before it and itself ends. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    const different = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
    this.#spans = [...different.values()].sort((a, b) => a.start - b.start);
    const reach: number[] = [];
    for (const { end } of this.#spans) reach.push(Math.max(end, reach.at(-1) ?? 0));
    this.#reach = reach;
  }

  /** Those that share a character with what lies between two offsets. */
  within(from: number, to: number): readonly Span[] {
    const found: Span[] = [];
    for (let i = firstIndex(this.#reach, (end) => end > from); i < this.#spans.length; i++) {
      const span = this.#spans[i] as Span;
      if (span.start >= to) break;
      if (span.end > from) found.push(span);
    }
    return found;
  }
}

/**
 * What is secret of a string in quotes: nothing if it is a property's name or a mere reference. It may start before the
 * piece or end behind it.
 */
function secretOf(piece: string, start: number, end: number): Span {
  const isWholeStart = start >= 0;
  if ((isWholeStart && piece[start] !== '"') || /^\s*:/.test(piece.slice(end))) return nothing;
  const from = isWholeStart ? start + 1 : 0;
  const to = end - 1 > start && piece[end - 1] === '"' ? end - 1 : end;
  return reference.test(piece.slice(from, to)) ? nothing : span(from, to);
}

function hideByForm(piece: string): string {
  const secrets: Span[] = [];
  for (const match of piece.matchAll(member)) {
    const [whole, name = "", value = ""] = match;
    const end = match.index + whole.length;
    if (secretName.test(name) && !reference.test(value)) secrets.push(span(end - value.length, end));
  }
  for (const form of secretForms) {
    for (const match of piece.matchAll(form)) {
      const end = match.index + match[0].length;
      secrets.push(span(end - (match[1] ?? "").length, end));
    }
  }
  return hide(piece, secrets);
}

/** The text with asterisks in all these places, which may overlap. */
function hide(text: string, secrets: readonly Span[]): string {
  let hidden = "";
  for (const { start, end } of secrets.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, hidden.length);
    const to = Math.min(end, text.length);
    if (from < to) hidden += text.slice(hidden.length, from) + "*".repeat(to - from);
  }
  return hidden + text.slice(hidden.length);
}
