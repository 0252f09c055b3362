// The Japanese catalogues: one file a rule that people edit, and the one that ships.

import { propertyDescriptions } from "../../server/src/assist/property-texts/descriptions.ts";
import { engineTexts } from "../../server/src/lint/engine-texts.ts";
import { type Catalogue, createTranslator, markOf, message } from "../../server/src/text/message.ts";
import { type Artefact, filesIn, readIfPresent } from "./artefact.ts";
import { type ListedRule, textsOf } from "./rule-list.ts";

const folder = "l10n/ja";

/** An entry as people edit it. `old` is what was said before the English changed; it goes once `text` is written. */
interface Entry {
  readonly en: string;
  readonly text: string;
  readonly old?: string;
}

type Entries = Readonly<Record<string, Entry>>;

/** Texts that share a file. Their ids are the keys behind the prefix. */
interface Group {
  readonly path: string;
  readonly prefix: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** One group a rule, the sentences of the engine, and what properties mean. */
function groupsOf(rules: readonly ListedRule[]): readonly Group[] {
  const engine = { path: `${folder}/engine.json`, prefix: "", texts: new Map(Object.entries(engineTexts)) };
  const properties = { path: `${folder}/properties.json`, prefix: "", texts: propertyDescriptions };
  const groups = rules.map((rule) => ({
    path: `${folder}/${rule.id}.json`,
    prefix: `${rule.id}.`,
    texts: textsOf(rule),
  }));
  return [...groups, engine, properties];
}

/** The catalogues with exactly the keys that there are; what is not translated has an empty text. */
export function japaneseCatalogues(rules: readonly ListedRule[]): readonly Artefact[] {
  return groupsOf(rules).map((group) => ({ path: group.path, text: `${JSON.stringify(completed(group), null, 2)}\n` }));
}

/** Catalogues of rules that are no more. */
export function staleCatalogues(rules: readonly ListedRule[]): readonly string[] {
  const known = new Set(groupsOf(rules).map(({ path }) => path));
  return filesIn(folder, ".json").filter((file) => !known.has(file));
}

/** All translations by message id, as they ship: the programs read this file only where somebody wants Japanese. */
export function shippedCatalogue(rules: readonly ListedRule[]): Artefact {
  const entries = Object.entries(japaneseCatalogue(rules));
  const lines = entries.map(([id, translation]) => `${JSON.stringify(id)}:${JSON.stringify(translation)}`);
  return { path: "l10n/catalogue.ja.json", text: `{\n${lines.join(",\n")}\n}\n` };
}

/** The translations that there are, beside their English; what has no text is left out, and so shown in English. */
export function translations(rules: readonly ListedRule[]): readonly (Entry & { readonly id: string })[] {
  return groupsOf(rules).flatMap((group) =>
    Object.entries(completed(group)).flatMap(([key, entry]) =>
      entry.text === "" ? [] : [{ ...entry, id: `${group.prefix}${key}` }],
    ),
  );
}

/** The same as the translator takes them. */
export function japaneseCatalogue(rules: readonly ListedRule[]): Catalogue {
  return Object.fromEntries(translations(rules).map(({ id, en, text }) => [id, { mark: markOf(en), text }]));
}

/** A function that gives a rule's text in Japanese, in English if it is not translated. */
export function japaneseTexts(rules: readonly ListedRule[]): (rule: ListedRule, key: string) => string {
  const translate = createTranslator("ja", japaneseCatalogue(rules));
  return (rule, key) => translate(message(`${rule.id}.${key}`, textsOf(rule).get(key) ?? ""));
}

/** The keys that still want a translation, with their English. */
export function untranslated(rules: readonly ListedRule[]): readonly string[] {
  return groupsOf(rules).flatMap((group) =>
    Object.entries(completed(group)).flatMap(([key, { en, text }]) =>
      text === "" ? [`${group.path}: ${key}: ${en}`] : [],
    ),
  );
}

function readEntries(file: string): Entries {
  return JSON.parse(readIfPresent(file) ?? "{}");
}

/** The entries for the texts of today: where the English has changed, the translation becomes `old`. */
function completed({ path, texts }: Group): Entries {
  const entries = readEntries(path);
  return Object.fromEntries(Array.from(texts, ([key, en]) => [key, entryFor(en, entries[key])] as const));
}

function entryFor(en: string, entry: Entry | undefined): Entry {
  if (entry === undefined) return { en, text: "" };
  if (entry.en === en) return entry.text === "" ? entry : { en, text: entry.text };
  const old = entry.text === "" ? entry.old : entry.text;
  return old === undefined ? { en, text: "" } : { en, text: "", old };
}
