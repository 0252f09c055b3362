// Text for people: a message is a template's id with data, rendered in a language at the very end.

/** The languages Batchguard speaks. */
export type Locale = "en" | "ja";

/**
 * A value that may be shown although it was made from a secret: only its kind and length are in it.
 * The brand keeps a plain object from passing for one; `redact` in `arm` makes them.
 */
export interface Redacted {
  readonly redacted: "secret";
  readonly length: number | undefined;
}

/** What fills the placeholders; a message may stand inside another one. */
export interface MessageData {
  readonly [placeholder: string]: string | number | Redacted | Message;
}

/** A sentence not yet rendered. `id` is unique (`<rule>.<message>`), `text` is English with `{placeholders}`. */
export interface Message {
  readonly id: string;
  readonly text: string;
  readonly data: MessageData;
}

/** Makes a message; `text` is a template in English. */
export function message(id: string, text: string, data: MessageData = {}): Message {
  return { id, text, data };
}

/** A translated template with the mark of the English one it was made from, so that a changed English is noticed. */
export interface Translation {
  readonly mark: string;
  readonly text: string;
}

/** A short mark of an English template: FNV-1a over its UTF-16 units, in base 36. */
export function markOf(english: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < english.length; i++) hash = Math.imul(hash ^ english.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** Translations of one language by message id. */
export type Catalogue = Readonly<Record<string, Translation>>;

/** Renders messages in one language. */
export type Translator = (message: Message) => string;

/**
 * Makes the translator of a language from its catalogue.
 * A message without a translation, or whose English has changed since, is rendered in English.
 */
export function createTranslator(locale: Locale, catalogue: Catalogue = {}): Translator {
  const show = (value: MessageData[string]): string => {
    if (typeof value !== "object") return String(value);
    return "redacted" in value ? showRedacted(value, locale) : translate(value);
  };
  const translate: Translator = (message) => {
    const translation = locale === "en" ? undefined : catalogue[message.id];
    const template =
      translation !== undefined && translation.mark === markOf(message.text) ? translation.text : message.text;
    return fill(template, message.data, show);
  };
  return translate;
}

/** Puts the data into the template's placeholders; a placeholder without data stays as it is. */
function fill(template: string, data: MessageData, show: (value: MessageData[string]) => string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return value === undefined ? whole : show(value);
  });
}

function showRedacted({ length }: Redacted, locale: Locale): string {
  if (locale === "ja") return length === undefined ? "(シークレット)" : `(${length} 文字のシークレット)`;
  return length === undefined ? "(a secret)" : `(a secret of ${length} characters)`;
}
