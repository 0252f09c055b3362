// Reports of many real files have the form that is published, whatever the files hold.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Fix, Log, Region, Run } from "sarif";
import { createEngine } from "../../server/src/hosts/cli-engine.ts";
import { decode } from "../../server/src/hosts/node-encoding.ts";
import type { LintRequest, LintResult } from "../../server/src/lint/lint-result.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { run } from "../cli/run.ts";
import { createReportValidator, createSarifValidator } from "../schemas/validate.ts";

const corpus = join(import.meta.dirname, "../../../shared/corpus");
const isRequired = process.env.BATCHGUARD_REQUIRE_CORPUS === "1";

if (!existsSync(corpus) && !isRequired) {
  test("the corpus is not beside this checkout: no report of it was made", { skip: "../shared/corpus is missing" });
} else {
  test("the reports of the corpus fit their schemas, and their fixes are those of the engine", async (context) => {
    const { lint, results } = createMemory();
    const argv = ["check", "files", "--profile", "strict", "--no-parameters", "--format"];
    const render = async (format: string, ...more: string[]) => {
      const { status, output } = await run(corpus, [...argv, format, ...more], { engine: { ...createEngine(), lint } });
      assert.equal(status, 1);
      return JSON.parse(output);
    };

    const json = await render("json");
    await context.test("JSON", () => {
      createReportValidator({ closed: true })(json);
      assert.ok(json.findings.length > 1000, `${json.findings.length} findings`);
    });

    const validate = createSarifValidator();
    for (const locale of ["en", "ja"]) {
      await context.test(`SARIF in ${locale}`, async () => {
        const log: Log = await render("sarif", "--locale", locale);
        validate(log);
        const [sarif] = log.runs as [Run];
        assert.equal(sarif.results?.length, json.findings.length + json.suppressed.length);
        assert.equal(sarif.artifacts?.length, json.files.recognised);
        assert.deepEqual(checkFixes(sarif, results), []);
      });
    }
  });
}

/** Lints each document once, however often it is checked. */
function createMemory() {
  const results = new Map<string, LintResult>();
  const { lint } = createEngine();
  return {
    results,
    lint(request: LintRequest): LintResult {
      const result = results.get(request.file) ?? lint(request);
      results.set(request.file, result);
      return result;
    },
  };
}

/** Carries out all fixes as a reader of SARIF does; answers with the files in which that is not what the engine means. */
function checkFixes({ results = [] }: Run, linted: ReadonlyMap<string, LintResult>): string[] {
  const wanted = new Map<string, Set<string>>();
  for (const finding of [...linted.values()].flatMap(({ findings }) => findings)) {
    for (const { file, edits } of finding.fixes.flatMap((fix) => fix.edits)) {
      const texts = wanted.get(file) ?? new Set();
      wanted.set(file, texts.add(withoutMark(applyEdits(readText(file), edits))));
    }
  }
  const wrong: string[] = [];
  let count = 0;
  for (const { artifactChanges } of results.flatMap(({ fixes = [] }) => fixes)) {
    for (const { artifactLocation, replacements } of artifactChanges) {
      const file = join(corpus, decodeURIComponent(artifactLocation.uri ?? ""));
      if (!wanted.get(file)?.has(replace(withoutMark(readText(file)), replacements))) wrong.push(file);
      count++;
    }
  }
  assert.ok(count > 500, `${count} changes`);
  return wrong;
}

type Replacements = Fix["artifactChanges"][number]["replacements"];

function replace(text: string, replacements: Replacements): string {
  const offsets = replacements.map(({ deletedRegion, insertedContent }) => ({
    ...offsetsOf(text, deletedRegion),
    inserted: insertedContent?.text ?? "",
  }));
  // The last one first, so that the others stay where they are.
  return offsets.reduceRight((changed, { start, end, inserted }) => {
    return changed.slice(0, start) + inserted + changed.slice(end);
  }, text);
}

function offsetsOf(text: string, { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }: Region) {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  const offset = (line: number, column: number) => (starts[line - 1] ?? Number.NaN) + column - 1;
  return { start: offset(startLine, startColumn), end: offset(endLine, endColumn) };
}

const texts = new Map<string, string>();

function readText(file: string): string {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const decoded = decode(readFileSync(file));
  assert.ok("text" in decoded, file);
  texts.set(file, decoded.text);
  return decoded.text;
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}
