// Lints samples/ and compares what comes of it with samples.golden.txt; what is in hardened/ must be clean.
//
// `UPDATE=1 npm test -- test/samples.test.ts` writes the golden file instead; read the diff.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { gather } from "../server/src/hosts/gather.ts";
import { type LintResult, lint } from "../server/src/lint/lint.ts";
import { defaultSettings } from "../server/src/lint/settings.ts";
import { createLineIndex } from "../server/src/text/line-index.ts";

const samples = path.resolve(import.meta.dirname, "../samples");
const golden = path.join(import.meta.dirname, "samples.golden.txt");
const today = "2026-11-21";

/** The samples of a folder by name. */
function textsIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(path.join(samples, folder)).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(samples, folder, name), "utf8")]));
}

interface Sample {
  /** `insecure/pool.json` */
  readonly name: string;
  readonly text: string;
  readonly result: LintResult;
}

/** The samples of a folder, each linted together with its neighbours, as an editor with default settings does. */
function lintFolder(folder: string): Promise<readonly Sample[]> {
  const texts = textsIn(folder);
  const host = {
    read: (file: string) => texts.get(file.slice(folder.length + 1)) ?? null,
    list: (name: string) => (name === folder ? [...texts.keys()] : null),
  };
  const samples = [...texts].map(async ([file, text]) => {
    const name = `${folder}/${file}`;
    const sources = { files: new Map([[name, text]]), folders: new Map() };
    const request = await gather({ file: name, sources, settings: defaultSettings, today }, host);
    return { name, text, result: lint(request) };
  });
  return Promise.all(samples);
}

/** What a sample is and holds, then a line for each finding. */
function summarise({ name, text, result }: Sample): string {
  const subjects = result.subjects.map((subject) => `${subject.kind} '${subject.name}'`);
  const { position } = createLineIndex(text);
  const findings = result.findings.map(({ span, severity, certainty, rule, fixes }) => {
    const { line, character } = position(span.start);
    const offered = fixes.map(({ safe }) => (safe ? ", safe fix" : ", fix")).join("");
    return `  ${line + 1}:${character + 1} ${severity} ${certainty} ${rule} at ${text.slice(span.start, span.end)}${offered}`;
  });
  return `${[`${name}: ${[result.kind, ...subjects].join(", ")}`, ...findings].join("\n")}\n`;
}

const hardened = await lintFolder("hardened");
const insecure = await lintFolder("insecure");
const summaries = [...hardened, ...insecure].map(summarise).join("");
if (process.env.UPDATE === "1") writeFileSync(golden, summaries);

test("the samples give what samples.golden.txt says", () => {
  assert.equal(summaries, readFileSync(golden, "utf8"));
});

test("each insecure sample has a hardened counterpart, and no other", () => {
  const bare = ({ name }: Sample) => path.basename(name);
  assert.deepEqual(hardened.map(bare), insecure.map(bare));
});

test("the hardened samples are clean, because rules passed and not because none looked", () => {
  for (const { name, result } of hardened) {
    const rules = result.findings.map(({ rule }) => rule);
    assert.deepEqual(rules, [], name);
    const passed = result.subjects.some(({ outcomes }) => outcomes.some(({ outcome }) => outcome === "passed"));
    assert.ok(passed || result.kind === "arm-parameters", name);
  }
});

test("the insecure samples show each way a value can be decided", () => {
  const certainties = insecure.flatMap(({ result }) => result.findings.map(({ certainty }) => certainty));
  assert.deepEqual([...new Set(certainties)].sort(), ["certain", "default", "possible"]);
});

test("the samples are read without a problem, and comments stand only where the language takes them", () => {
  for (const { name, text, result } of [...hardened, ...insecure]) {
    assert.notEqual(result.kind, "none", name);
    assert.deepEqual(result.problems, [], name);
    if (name.endsWith(".json")) JSON.parse(text);
    else assert.match(text, /^\s*\/\//m, name);
  }
});
