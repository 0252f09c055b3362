// Gathers every text that people read from us, its English and its Japanese side by side.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Node } from "acorn";
import { parseSource, visit } from "../security/find-regular-expressions.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** What is missing is empty. */
export interface TranslatedText {
  /** The file, and the key in it if it has keys. */
  readonly place: string;
  readonly english: string;
  readonly japanese: string;
}

interface Translation {
  readonly en: string;
  readonly text: string;
}

interface WrittenSnippet {
  readonly description: string;
  readonly ja?: { readonly title?: string; readonly description?: string };
}

/** All texts: of rules, engine, properties, client, manifest, snippets, the new deployment, and those in our sources. */
export function translatedTexts(): readonly TranslatedText[] {
  const sources = globSync("{server,client}/src/**/*.ts", { cwd: root }).sort();
  return [
    ...globSync("l10n/ja/*.json", { cwd: root }).sort().flatMap(inCatalogue),
    ...inPair("l10n/bundle.l10n.json", "l10n/bundle.l10n.ja.json"),
    ...inPair("package.nls.json", "package.nls.ja.json"),
    ...globSync("snippets/*.json", { cwd: root }).sort().flatMap(inSnippets),
    ...inComments("templates/new-deployment.jsonc"),
    ...sources.flatMap(inSource),
  ];
}

function inCatalogue(file: string): readonly TranslatedText[] {
  const entries: Readonly<Record<string, Translation>> = JSON.parse(read(file));
  return Object.entries(entries).map(([key, { en, text }]) => ({
    place: `${file} ${key}`,
    english: en,
    japanese: text,
  }));
}

/** Two files with the same keys. */
function inPair(englishFile: string, japaneseFile: string): readonly TranslatedText[] {
  const english: Readonly<Record<string, string>> = JSON.parse(read(englishFile));
  const japanese: Readonly<Record<string, string>> = JSON.parse(read(japaneseFile));
  const keys = new Set([...Object.keys(english), ...Object.keys(japanese)]);
  return Array.from(keys, (key) => ({
    place: `${japaneseFile} ${key}`,
    english: english[key] ?? "",
    japanese: japanese[key] ?? "",
  }));
}

function inSnippets(file: string): readonly TranslatedText[] {
  const snippets: Readonly<Record<string, WrittenSnippet>> = JSON.parse(read(file));
  return Object.entries(snippets).flatMap(([title, { description, ja }]) => [
    { place: `${file} title`, english: title, japanese: ja?.title ?? "" },
    { place: `${file} description`, english: description, japanese: ja?.description ?? "" },
  ]);
}

/** Comments that begin with `en:`, and those that follow with `ja:`; neighbouring lines are one text. */
function inComments(file: string): readonly TranslatedText[] {
  const texts: { place: string; english: string; japanese: string }[] = [];
  let last: string | undefined;
  for (const [index, line] of read(file).split("\n").entries()) {
    const [, language, text = ""] = /^\s*\/\/ (en|ja): (.*)$/.exec(line) ?? [];
    if (language === "en" && last !== "en") texts.push({ place: `${file}:${index + 1}`, english: "", japanese: "" });
    if (language === "ja" && last === undefined) {
      texts.push({ place: `${file}:${index + 1}`, english: "", japanese: "" });
    }
    const current = texts.at(-1);
    if (current !== undefined && language === "en") current.english = joined(current.english, text);
    if (current !== undefined && language === "ja") current.japanese = joined(current.japanese, text);
    last = language;
  }
  return texts;
}

/** Japanese has no space between lines, but a line may end within a name of two Latin words. */
function joined(before: string, after: string): string {
  return /[!-~]$/.test(before) && /^[!-~]/.test(after) ? `${before} ${after}` : before + after;
}

/** The objects of a source that have a text as `en` or as `ja`. */
function inSource(file: string): readonly TranslatedText[] {
  const source = read(file);
  if (!/\b(?:en|ja)\b/.test(source)) return [];
  const texts: TranslatedText[] = [];
  visit(parseSource(source), (node) => {
    if (node.type !== "ObjectExpression") return;
    const english = textOf(memberOf(node, "en"));
    const japanese = textOf(memberOf(node, "ja"));
    if (english === undefined && japanese === undefined) return;
    texts.push({ place: `${file}:${node.loc?.start.line}`, english: english ?? "", japanese: japanese ?? "" });
  });
  return texts;
}

type Tree = Node & Readonly<Record<string, unknown>>;

function memberOf(object: Node, name: string): Tree | undefined {
  const members = (object as Tree).properties as readonly Tree[];
  const member = members.find(({ key }) => {
    const { name: identifier, value } = (key ?? {}) as { name?: string; value?: unknown };
    return identifier === name || value === name;
  });
  return member?.value as Tree | undefined;
}

/** The text of a literal, or of literals that are joined; undefined if it is anything else. */
function textOf(node: Tree | undefined): string | undefined {
  if (node?.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node?.type !== "BinaryExpression") return undefined;
  const [left, right] = [textOf(node.left as Tree), textOf(node.right as Tree)];
  return left === undefined || right === undefined ? undefined : left + right;
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
