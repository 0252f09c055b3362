// Fills in every snippet and lints what comes of it: what we offer to write must satisfy our own rules.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import type { DocumentKind } from "../server/src/batch/document-kind.ts";
import * as engine from "../server/src/lint/lint.ts";
import { lintProject } from "./support/lint-files.ts";

const root = path.resolve(import.meta.dirname, "..");

/** The files of snippets, and as what their snippets must be recognised. */
const kinds: Readonly<Record<string, DocumentKind>> = {
  "arm-templates.json": "arm-template",
  "data-plane-pools.json": "data-plane-pool",
  "management-bodies.json": "management-body",
};

/** Rules that ask for a resource beside the one that the snippet writes; the whole templates satisfy them. */
const askForAnotherResource: Readonly<Record<string, readonly string[]>> = {
  "batch-account-resource": ["account-diagnostic-settings-missing", "account-private-endpoint-missing"],
};

interface Snippet {
  readonly title: string;
  readonly prefix: string;
  readonly description: string;
  readonly isFileTemplate?: boolean;
  readonly body: readonly string[];
  readonly kind: DocumentKind;
  readonly parts: readonly Part[];
}

/** Text that stands as it is, or a tab stop. */
type Part = string | Stop;

interface Stop {
  readonly number: number;
  /** The default, or all choices; empty where the stop only repeats another of its number. */
  readonly texts: readonly string[];
  readonly inString: boolean;
}

/** What a person leaves at each stop. */
type Filling = ReadonlyMap<number, string>;

const snippets = Object.entries(kinds).flatMap(([file, kind]) => readSnippets(file, kind));

function readSnippets(file: string, kind: DocumentKind): readonly Snippet[] {
  const written: Record<string, Omit<Snippet, "title" | "kind" | "parts">> = JSON.parse(
    readFileSync(path.join(root, "snippets", file), "utf8"),
  );
  return Object.entries(written).map(([title, snippet]) => ({
    ...snippet,
    title,
    kind,
    parts: parseSnippet(snippet.body.join("\n")),
  }));
}

/** Reads the part of VS Code's snippet syntax that we use: `\$`, `$1`, `${1}`, `${1:default}` and `${1|one,other|}`. */
function parseSnippet(text: string): readonly Part[] {
  const syntax = /\\([$}\\])|\$(?:(\d+)|\{(\d+)(?::((?:\\.|[^\\}$])*)|\|((?:\\.|[^\\|])*)\|)?\})/g;
  const parts: Part[] = [];
  let done = 0;
  for (const match of text.matchAll(syntax)) {
    const [whole, escaped, bare, number = bare, placeholder, choices] = match;
    parts.push(plain(text.slice(done, match.index)));
    const texts = choices?.split(/(?<!\\),/) ?? (placeholder === undefined ? [] : [placeholder]);
    if (escaped !== undefined) parts.push(escaped);
    else
      parts.push({ number: Number(number), texts: texts.map(withoutEscapes), inString: inString(text, match.index) });
    done = match.index + whole.length;
  }
  return [...parts, plain(text.slice(done))];
}

function plain(text: string): string {
  assert.doesNotMatch(text, /[$\\]/, "snippet syntax that this test cannot read");
  return text;
}

function withoutEscapes(text: string): string {
  return text.replaceAll(/\\([$}\\,|])/g, "$1");
}

/** No string of ours holds an escaped quote, so the quotes before a place on its line tell. */
function inString(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return line.split('"').length % 2 === 0;
}

/** The stops that hold a text of their own, in the order of their numbers. */
function stopsOf({ parts }: Snippet): readonly Stop[] {
  return parts
    .filter((part) => typeof part !== "string")
    .filter(({ texts }) => texts.length > 0)
    .sort((a, b) => a.number - b.number);
}

/** The defaults; once each other choice; and placeholders wherever a string leaves room for one. */
function fillingsOf(snippet: Snippet): ReadonlyMap<string, Filling> {
  const stops = stopsOf(snippet);
  const defaults = new Map(stops.map(({ number, texts }) => [number, texts[0] ?? ""]));
  const chosen = stops.flatMap(({ number, texts }) =>
    texts.slice(1).map((text) => [`with ${text}`, new Map([...defaults, [number, text]])] as const),
  );
  const inStrings = stops.filter(({ inString }) => inString);
  const open = new Map([...defaults, ...inStrings.map(({ number }) => [number, `<stop ${number}>`] as const)]);
  return new Map<string, Filling>([["with its defaults", defaults], ...chosen, ["not filled in", open]]);
}

/** The document that results, a resource alone in a template of its own. */
function write(snippet: Snippet, filling: Filling): string {
  const text = snippet.parts.map((part) => (typeof part === "string" ? part : filling.get(part.number))).join("");
  if (!isResource(snippet)) return text;
  const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
  return `{ "$schema": "${schema}", "contentVersion": "1.0.0.0", "resources": [${text}] }`;
}

function isResource({ prefix }: Snippet): boolean {
  return prefix.endsWith("-resource");
}

function check(text: string) {
  const files = new Map([["main.json", text]]);
  return lintProject(engine, { files, file: "main.json", dataPlaneApiVersion: "2025-06-01" });
}

describe("snippets as a whole", () => {
  test("the manifest offers every file to JSON with and without comments", () => {
    const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const offered: { language: string; path: string }[] = manifest.contributes.snippets;
    const files = readdirSync(path.join(root, "snippets")).sort();
    assert.deepEqual(files, Object.keys(kinds).sort());
    for (const language of ["json", "jsonc"]) {
      const paths = offered.filter((entry) => entry.language === language).map((entry) => path.basename(entry.path));
      assert.deepEqual(paths.sort(), files, language);
    }
  });

  test("prefixes and titles are unique", () => {
    assert.ok(snippets.length > 0);
    assert.equal(new Set(snippets.map(({ prefix }) => prefix)).size, snippets.length);
    assert.equal(new Set(snippets.map(({ title }) => title)).size, snippets.length);
  });

  test("rules that may ask for another resource are named for resources only", () => {
    const resources = snippets.filter(isResource).map(({ prefix }) => prefix);
    assert.deepEqual(
      Object.keys(askForAnotherResource).filter((prefix) => !resources.includes(prefix)),
      [],
    );
  });

  test("what is made less secure is found", () => {
    const loosened = [
      ["batch-account-body", '"Disabled"', '"Enabled"', "account-public-network-access"],
      ["batch-pool-windows-template", 'Updates": false', 'Updates": true', "pool-auto-os-upgrade-windows-updates"],
    ] as const;
    for (const [prefix, secure, insecure, rule] of loosened) {
      const snippet = snippets.find((one) => one.prefix === prefix);
      assert.ok(snippet, prefix);
      const text = write(snippet, fillingsOf(snippet).get("with its defaults") ?? new Map());
      const { findings } = check(text.replace(secure, insecure));
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        [rule],
      );
    }
  });
});

for (const snippet of snippets) {
  describe(`snippet ${snippet.prefix}`, () => {
    test("has a prefix of ours, a short description, and is a file template unless it is a resource", () => {
      assert.match(snippet.prefix, /^batch-(?:account|pool-linux|pool-windows)-(?:resource|template|body|data-plane)$/);
      assert.match(snippet.description, /^[A-Z].{20,200}\.$/);
      assert.equal(snippet.isFileTemplate ?? false, !isResource(snippet));
    });

    test("numbers its tab stops without gaps", () => {
      const stops = stopsOf(snippet);
      assert.deepEqual(
        stops.map(({ number }) => number),
        stops.map((_, index) => index + 1),
      );
      const repeated = snippet.parts.filter((part) => typeof part !== "string");
      assert.deepEqual(
        repeated.filter(({ number }) => number < 1 || number > stops.length),
        [],
      );
    });

    for (const [how, filling] of fillingsOf(snippet)) {
      test(`is recognised and clean ${how}`, () => {
        const text = write(snippet, filling);
        JSON.parse(text);
        const { kind, subjects, findings, problems, failures } = check(text);
        assert.deepEqual([kind, problems, failures], [snippet.kind, [], []]);
        assert.deepEqual(
          subjects.map((subject) => subject.kind).filter((each) => each !== "task" && each !== "template"),
          [snippet.prefix.split("-")[1]],
        );
        const allowed = askForAnotherResource[snippet.prefix] ?? [];
        const rules = findings.map(({ rule }) => rule).filter((rule) => !allowed.includes(rule));
        assert.deepEqual(rules, []);
        const outcomes = subjects.flatMap((subject) => subject.outcomes.map(({ outcome }) => outcome));
        assert.ok(outcomes.includes("passed"), "no rule had anything to look at");
      });
    }
  });
}
