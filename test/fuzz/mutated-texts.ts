// Real texts with tokens lost, doubled, exchanged and replaced by hostile ones: files of the corpus, samples and fixtures.
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseJson } from "../../server/src/json/parse.ts";
import { fixtureIds, readFixture } from "../support/fixtures.ts";
import type { Project } from "../support/lint-files.ts";

const root = join(import.meta.dirname, "../..");
const corpus = join(root, "../shared/corpus/files");
/** What is larger takes long and holds the same things more often. */
const mostCharacters = 24_000;

/** The texts that are mutated; what a checkout has, so that the same seed means the same only where that is equal. */
export const seedTexts: readonly string[] = [
  ...globSync("samples/*/*.json*", { cwd: root })
    .sort()
    .map((file) => readFileSync(join(root, file), "utf8")),
  ...fixtureIds().flatMap((rule) => readFixture(rule).cases.map(({ text }) => text)),
  ...(existsSync(corpus) ? readdirSync(corpus).sort() : []).map((file) => readFileSync(join(corpus, file), "utf8")),
].filter((text) => text.length <= mostCharacters);

const hostile = [
  "",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "\\",
  "null",
  "{}",
  "[]",
  "1e999",
  "/*",
  "// batchguard-disable-file\n",
  '"\ud83d"',
  '"__proto__"',
  '"[',
  "\"[parameters('nobody')]\"",
  "\"[variables('x')]\"",
  '"[[x]"',
  "\"[reference(resourceId('a/b','c')).d[0]]\"",
  '{"__proto__": {"type": "Microsoft.Batch/batchAccounts"}}',
  '"copy": [{"name": "c", "count": 3, "input": "[copyIndex(\'c\')]"}],',
  '"condition": "[parameters(\'nobody\')]",',
  '"metadata": {"batchguard": {"disable": ["*"]}},',
  "\u0000",
  "\r\n",
  "\u2028",
  "[".repeat(300),
] as const;

type Mutation = readonly [
  kind: "delete" | "double" | "exchange" | "insert" | "replace" | "cut",
  at: number,
  other: number,
];

const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("delete", "double", "exchange", "insert", "replace") },
    { weight: 1, arbitrary: fc.constant("cut") },
  ) as fc.Arbitrary<Mutation[0]>,
  fc.nat(),
  fc.nat(),
);

export const mutatedTexts: fc.Arbitrary<Project> = fc
  .record({ text: fc.constantFrom(...seedTexts), mutations: fc.array(mutation, { minLength: 1, maxLength: 5 }) })
  .map(({ text, mutations }) => ({
    files: new Map([["main.json", mutations.reduce(mutate, text)]]),
    file: "main.json",
  }));

/** Whole values go or move as often as single tokens: the text stays valid then, and means something else. */
function mutate(text: string, [kind, at, other]: Mutation): string {
  const pieces = at % 2 === 0 ? tokensOf(text) : valuesOf(text);
  const piece = pieces[(at >> 1) % Math.max(pieces.length, 1)];
  const second = pieces[other % Math.max(pieces.length, 1)];
  if (piece === undefined || second === undefined) return text;
  const [start, end] = piece;
  const inserted = hostile[other % hostile.length] ?? "";
  switch (kind) {
    case "delete":
      return text.slice(0, start) + text.slice(end);
    case "double":
      return text.slice(0, end) + text.slice(start);
    case "insert":
      return text.slice(0, start) + inserted + text.slice(start);
    case "replace":
      return text.slice(0, start) + inserted + text.slice(end);
    case "cut":
      return text.slice(0, start);
    case "exchange":
      return exchange(text, piece, second);
  }
}

type Piece = readonly [start: number, end: number];

function exchange(text: string, a: Piece, b: Piece): string {
  const [first, last] = a[0] <= b[0] ? [a, b] : [b, a];
  const firstText = text.slice(...first);
  const lastText = text.slice(...last);
  // A value inside the other one takes its place.
  if (last[0] < first[1]) return text.slice(0, first[0]) + lastText + text.slice(first[1]);
  return text.slice(0, first[0]) + lastText + text.slice(first[1], last[0]) + firstText + text.slice(last[1]);
}

function tokensOf(text: string): readonly Piece[] {
  return Array.from(text.matchAll(/"(?:[^"\\\n]|\\.)*"|[\w.+-]+|[^\s\w]/g), ({ index, 0: token }) => [
    index,
    index + token.length,
  ]);
}

function valuesOf(text: string): readonly Piece[] {
  const found: Piece[] = [];
  const { root: top } = parseJson(text);
  const open = top === undefined ? [] : [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node !== top) found.push([node.start, node.end]);
    if (node.kind === "array") open.push(...node.items);
    if (node.kind === "object") open.push(...node.members.flatMap(({ value }) => value ?? []));
  }
  return found;
}
