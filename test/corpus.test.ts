// Runs the engine over many real files: it must never throw, must know what each file is, and its safe fixes must settle.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fixToFixpoint } from "../server/src/lint/fix-all.ts";
import { type LintRequest, type LintResult, lint } from "../server/src/lint/lint.ts";
import { defaultSettings } from "../server/src/lint/settings.ts";

const folder = join(import.meta.dirname, "../../shared/corpus/files");
const golden = join(import.meta.dirname, "corpus.golden.json");
const present = existsSync(folder);
const required = process.env.BATCHGUARD_REQUIRE_CORPUS === "1";

if (!present && !required) {
  test("the corpus is not beside this checkout: nothing was run over it", {
    skip: "../shared/corpus is missing",
  }, () => {});
} else {
  test("every file of the corpus is read, classified and mended without a throw", async () => {
    assert.ok(present, "../shared/corpus is missing, and BATCHGUARD_REQUIRE_CORPUS asks for it");
    const summary = summarise(readdirSync(folder).sort());
    if (process.env.UPDATE === "1") writeFileSync(golden, `${JSON.stringify(summary, undefined, 2)}\n`);
    const expected: unknown = JSON.parse(readFileSync(golden, "utf8"));
    assert.deepEqual(summary, expected, "Read what changed; if it is right: UPDATE=1 npm test -- test/corpus.test.ts");
  });
}

type Counts = Record<string, number>;

interface Summary {
  readonly files: number;
  readonly kinds: Counts;
  readonly subjects: Counts;
  readonly findings: Counts;
  readonly outcomes: Counts;
  readonly fixesApplied: number;
}

function summarise(files: readonly string[]): Summary {
  const summary = { files: files.length, kinds: {}, subjects: {}, findings: {}, outcomes: {}, fixesApplied: 0 };
  for (const file of files) {
    const request = requestFor(file);
    const result = lint(request);
    assert.deepEqual(result.failures, [], `a rule threw on ${file}`);
    count(summary.kinds, result.kind);
    for (const { kind, outcomes } of result.subjects) {
      count(summary.subjects, kind);
      for (const { rule, outcome } of outcomes) count(summary.outcomes, `${rule}: ${outcome}`);
    }
    for (const { rule, severity, certainty } of result.findings)
      count(summary.findings, `${rule}: ${severity}, ${certainty}`);
    summary.fixesApplied += settle(request, result);
  }
  return {
    ...summary,
    kinds: sorted(summary.kinds),
    findings: sorted(summary.findings),
    outcomes: sorted(summary.outcomes),
  };
}

/** Applies all safe fixes: the text must still parse, and no error may be there that was not there before. */
function settle(request: LintRequest, before: LintResult): number {
  const { applied, held, result } = fixToFixpoint(request, lint);
  assert.equal(held, 0, `a safe fix could not be applied in ${request.file}`);
  assert.equal(result.problems.length, before.problems.length, `a fix broke the syntax of ${request.file}`);
  const errors = (of: LintResult) =>
    new Set(
      of.findings.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule} ${message.id}`),
    );
  const fresh = [...errors(result)].filter((error) => !errors(before).has(error));
  assert.deepEqual(fresh, [], `a fix brought a new error into ${request.file}`);
  return applied.length;
}

function count(counts: Counts, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function sorted(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A request for one file, with nothing beside it: other files of the corpus are other people's. */
function requestFor(file: string): LintRequest {
  const text = readFileSync(join(folder, file), "utf8");
  const key = `/corpus/${file}`;
  const sources = { files: new Map([[key, text]]), folders: new Map([["/corpus", []]]) };
  return { file: key, sources, settings: { ...defaultSettings, profile: "strict" }, today: "2026-11-21" };
}
