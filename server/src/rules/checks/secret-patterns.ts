// Texts that are secrets, by their form or under the name of one.
import type { Value } from "../../arm/value.ts";
import { isAddress } from "./addresses.ts";
import { isStopgap } from "./inline-secret.ts";
import { isSecretName, wordsOf } from "./secret-names.ts";

export { isSecretName, wordsOf } from "./secret-names.ts";

/**
 * Forms of secrets; the first group, if there is one, is the secret itself. Each run of characters is looked at once
 * only, so that a text of any length costs time in proportion to it.
 */
const forms: readonly RegExp[] = [
  /\b(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{20,})/gi,
  // The signature of a shared access signature; in a URL its signs are escaped.
  /\bsig=([A-Za-z0-9+/%_-]{20,})/gi,
  /-----BEGIN (?:[A-Z]{1,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr])*([A-Za-z0-9+/]{20,})/g,
  // A JSON Web Token: two objects and a signature, encoded.
  /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  /(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{50}|glpat-[\w-]{20}|npm_[A-Za-z0-9]{36}|hf_[A-Za-z0-9]{34})/g,
  /(?<![\w-])(?:xox[abprs]-\w{8,}-[\w-]{10,}|AIza[\w-]{35}|[rs]k_live_[A-Za-z0-9]{24}|SG\.[\w-]{22}\.[\w-]{43})/g,
];

/** What a text with one of these forms holds; most texts are told by this one look. */
const hint = /(?:Key|sig)=|PRIVATE KEY|eyJ|gh[pousr]_|github_pat_|glpat-|npm_|hf_|xox|AIza|k_live_|SG\./i;

/** The key of the storage emulator, which is the same everywhere and in every manual. */
const emulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq";

/** Whether the text, or something in it, is a secret by its form. */
export function isSecretByForm(text: string): boolean {
  if (!hint.test(text)) return false;
  return forms.some((form) =>
    [...text.matchAll(form)].some(([whole, secret = whole]) => isVaried(secret) && !secret.startsWith(emulatorKey)),
  );
}

/**
 * Whether what the file says of a value is a secret by its form. What comes from a secure parameter, a vault or a
 * `list…` function is none, be it in the middle of known text.
 */
export function holdsSecret(value: Value): boolean {
  return knownTexts(value).some(isSecretByForm);
}

/** The texts of a value that stand in the file: all of it, or the parts between others that nobody knows. */
export function knownTexts(value: Value): readonly string[] {
  const { arm } = value;
  if (value.secret || arm === undefined) return [];
  // Asked for by `text`, so that something unknown is noticed.
  const text = value.text();
  if (text !== undefined) return [text];
  return arm.kind === "pattern" ? arm.parts.filter((part) => typeof part === "string") : [];
}

/**
 * Whether a text that stands under the name of a secret is one: long and mixed, as what a machine made is. A word, an
 * id or an address is not, since it more likely says where the secret is.
 */
export function isGeneratedSecret(text: string): boolean {
  if (isSecretByForm(text)) return true;
  if (text.length < 20 || isAddress(text)) return false;
  if (isConnectionString(text)) return text.split(";").some(isSecretPair);
  const [address, ...query] = text.split(/[?&]/);
  if (query.length > 0 && address?.includes("://")) return query.some(isSecretParameter);
  return !/\s/.test(text) && isVaried(text);
}

/** Pairs as in `Server=tcp:sql;Database=frames`. */
function isConnectionString(text: string): boolean {
  return /^[A-Za-z][\w ]*=[^=]/.test(text);
}

/** Whether it is called a secret and says something. */
function isSecretPair(pair: string): boolean {
  const secret = secretInPair(pair);
  return isVaried(secret) && !secret.startsWith(emulatorKey);
}

/** The value of a pair whose name is that of a secret, or nothing. */
function secretInPair(pair: string): string {
  const at = pair.indexOf("=");
  const name = pair.slice(0, at).trim();
  return isSecretName(name) || /^pwd$/i.test(name) ? pair.slice(at + 1).trim() : "";
}

/**
 * Whether what is written under the name of a secret is one, be it a word: it is none that says where something is, nor
 * a connection string that takes none.
 */
export function isSecretUnder(name: string, text: string): boolean {
  if (!isSecretName(name) || isStopgap(text) || isAddress(text)) return false;
  const isConnection = wordsOf(name).join("").includes("connectionstring") && isConnectionString(text);
  return (
    !isConnection ||
    text
      .split(";")
      .map(secretInPair)
      .some((secret) => !isStopgap(secret) && !isAddress(secret))
  );
}

function isSecretParameter(parameter: string): boolean {
  const value = parameter.slice(parameter.indexOf("=") + 1);
  return value.length >= 20 && isVaried(value) && !isAddress(value);
}

/** Letters and digits of many kinds, as no dummy has and no sentence. */
function isVaried(text: string): boolean {
  return /\d/.test(text) && /[A-Za-z]/.test(text) && new Set(text.slice(0, 200)).size >= 8;
}
