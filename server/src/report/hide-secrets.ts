// Keeps secrets out of the source lines that a report shows. Every hidden character is replaced by one `*`, so that
// places stay what they are.
import { isAboutSecret } from "../lint/about-secret.ts";
import type { Finding } from "../lint/finding.ts";
import type { Span } from "../text/span.ts";

/** Hides what is secret in a piece of a file's text that starts at `offset`. */
export type HideSecrets = (file: string, offset: number, piece: string) => string;

const member = /"([^"\\]*)"\s*:\s*"((?:[^"\\]|\\.)*)/g;
const secretName =
  /password|passwd|pwd|secret|accountKey|sharedKey|privateKey|access_?token|sasToken|connectionString|passphrase/i;
const secretForms = [
  /(?:[?&;\s]|\b|^)sig=([^&"'\s\\]+)/gi,
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)=([^;"'\s\\]+)/gi,
  /\s--?(?:p|password|passwd|token|secret|client-secret|account-key|sas-token)[\s=]+([^\s"'\\]+)/gi,
  /(?<![\w-])(eyJ[\w-]{10,}\.[\w-]+\.[\w-]*)/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----((?:[^"\\-]|\\.)+)/g,
];
/** An expression that only refers to its value. Any other may hold a literal. */
const reference = /^\[\s*\w[\w.]*\(\s*(?:'[^']*'\s*)?\)[\w.[\]'()]*\s*\]$/;

/**
 * Finds out which places are secret: those that findings speak of without showing them, and what looks like a secret by
 * its name or form, whichever rules ran.
 */
export function createHideSecrets(findings: readonly Finding[]): HideSecrets {
  const spans = new Map<string, Span[]>();
  for (const finding of findings.filter(isAboutSecret)) {
    for (const { file, span } of [finding, ...finding.related]) spans.set(file, [...(spans.get(file) ?? []), span]);
  }
  return (file, offset, piece) => {
    let hidden = piece;
    for (const { start, end } of spans.get(file) ?? []) {
      if (end > offset && start < offset + piece.length) hidden = hideString(hidden, start - offset, end - offset);
    }
    return hideByForm(hidden);
  };
}

/**
 * Hides a string in quotes, unless it is a property's name or a mere reference. It may start before the piece or end
 * behind it.
 */
function hideString(piece: string, start: number, end: number): string {
  const isWholeStart = start >= 0;
  if ((isWholeStart && piece[start] !== '"') || /^\s*:/.test(piece.slice(end))) return piece;
  const from = isWholeStart ? start + 1 : 0;
  const to = end - 1 > start && piece[end - 1] === '"' ? end - 1 : end;
  return reference.test(piece.slice(from, to)) ? piece : hide(piece, from, to);
}

function hideByForm(piece: string): string {
  let hidden = piece;
  for (const match of piece.matchAll(member)) {
    const [whole, name = "", value = ""] = match;
    const end = match.index + whole.length;
    if (secretName.test(name) && !reference.test(value)) hidden = hide(hidden, end - value.length, end);
  }
  for (const form of secretForms) {
    for (const match of piece.matchAll(form)) {
      const end = match.index + match[0].length;
      hidden = hide(hidden, end - (match[1] ?? "").length, end);
    }
  }
  return hidden;
}

function hide(text: string, from: number, to: number): string {
  const end = Math.min(to, text.length);
  return end <= from ? text : text.slice(0, from) + "*".repeat(end - from) + text.slice(end);
}
