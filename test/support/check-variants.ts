// Derives the variants of a case and says in which of them the rule speaks otherwise.
import { parseJson } from "../../server/src/json/parse.ts";
import type { Finding, Location } from "../../server/src/lint/finding.ts";
import type { LintResult } from "../../server/src/lint/lint.ts";
import type { Span } from "../../server/src/text/span.ts";
import { annotateFindings, describeFinding, english, projectOf } from "./expectations.ts";
import { brokenPromises } from "./fix-promises.ts";
import type { FixtureCase } from "./fixture.ts";
import { spanOf, targetOf } from "./json-data.ts";
import { type Engine, findingsOf, lintProject, lintWithRule, type Project } from "./lint-files.ts";
import { allVariants } from "./variants/all.ts";
import { dataOfText, type Expectation, type Expected, type Original, type Variant } from "./variants/variant.ts";

/** What came of one kind of variant of one case. */
export type VariantOutcome =
  | { readonly kind: string; readonly state: "not-derivable"; readonly reason: string }
  | { readonly kind: string; readonly state: "checked"; readonly count: number; readonly failures: readonly string[] };

/** Checks every kind of variant of a case. A text that is not well-formed has variants of layout only. */
export function checkVariants(engine: Engine, rule: string, fixtureCase: FixtureCase): readonly VariantOutcome[] {
  const original = originalOf(engine, rule, fixtureCase);
  return Object.entries(allVariants).map(([kind, derive]): VariantOutcome => {
    const derived = derive(original);
    if ("reason" in derived) return { kind, state: "not-derivable", reason: derived.reason };
    // What a fix means for other rules hangs on neither the layout nor which of many like variants it is.
    const failures = derived.flatMap((variant, index) =>
      checkVariant(engine, rule, original, variant, index === 0 && !kind.startsWith("layout")),
    );
    return { kind, state: "checked", count: derived.length, failures };
  });
}

function originalOf(engine: Engine, rule: string, fixtureCase: FixtureCase): Original {
  const probe = (project: Project) => expectedOf(lintWithRule(engine, rule, project), rule, project);
  const findings = probe(projectOf(fixtureCase));
  return { fixtureCase, data: dataOfText(fixtureCase.text) ?? null, findings, probe };
}

/** The findings of a rule in the linted file, in terms of the data. */
function expectedOf(result: LintResult, rule: string, project: Project): readonly Expected[] {
  const document = parseJson(project.files.get(project.file) ?? "");
  return findingsOf(result, rule).map((finding) => ({
    message: finding.message.id,
    certainty: finding.certainty,
    target: targetOf(document, finding.span),
    fixes: fixesOf(finding),
  }));
}

/** What is wrong with a variant, each with the annotated text. `byAll` has its fixes judged by all rules. */
function checkVariant(engine: Engine, rule: string, original: Original, variant: Variant, byAll: boolean): string[] {
  const own = [rule, ...(engine.yieldsTo?.(rule) ?? [])];
  const project = byAll ? variant.project : { ...variant.project, only: own };
  const result = lintWithRule(engine, rule, project);
  const problems = [...compareFindings(result, rule, original, variant), ...result.failures.map(({ error }) => error)];
  const hasFixes = findingsOf(result, rule).some(({ fixes }) => fixes.length > 0);
  const full = hasFixes && byAll ? lintProject(engine, project) : result;
  for (const finding of hasFixes ? findingsOf(full, rule) : []) {
    for (const fix of finding.fixes) {
      const broken = brokenPromises(engine, project, full, finding, fix);
      problems.push(...broken.map((sentence) => `The fix "${english(fix.title)}" breaks a promise: ${sentence}.`));
    }
  }
  if (problems.length === 0) return [];
  const text = annotateFindings(result, rule, project.file, project.files.get(project.file) ?? "");
  return [`${variant.kind} of ${variant.detail}:\n  ${problems.join("\n  ")}\n${text}`];
}

function compareFindings(result: LintResult, rule: string, original: Original, variant: Variant): string[] {
  const document = parseJson(variant.project.files.get(variant.project.file) ?? "");
  const left = [...findingsOf(result, rule)];
  const seen = new Set<string>();
  const problems = original.findings.flatMap((finding) => {
    const expectation = variant.expect(finding);
    if (expectation === undefined) return [];
    const { part, pointer } = expectation.target;
    const place = `${finding.message} is not found at the ${part} of "${pointer}".`;
    const span = spanOf(document, expectation.target);
    const found = left.find((other) => other.message.id === finding.message && isAt(other, span));
    // What falls together in one place may be one finding.
    const missing = expectation.optional || seen.has(place) ? [] : [place];
    seen.add(place);
    if (found === undefined) return missing;
    left.splice(left.indexOf(found), 1);
    return compareFinding(found, finding, expectation, variant);
  });
  const unexpected = left.filter(({ certainty }) => certainty !== "possible" || variant.allowsPossible !== true);
  return [...problems, ...unexpected.map((finding) => `Not expected: ${describeFinding(finding)}`)];
}

function compareFinding(found: Finding, original: Expected, expectation: Expectation, variant: Variant): string[] {
  const problems: string[] = [];
  if (!expectation.certainties.includes(found.certainty)) {
    problems.push(`${original.message} is ${found.certainty} instead of ${expectation.certainties.join(" or ")}.`);
  }
  const fixes = fixesOf(found);
  const asMany = variant.fixes !== "same" || fixes.length === original.fixes.length;
  if (variant.fixes !== "other" && !(asMany && fixes.every((fix) => original.fixes.includes(fix)))) {
    problems.push(`${original.message} has the fixes [${fixes.join(", ")}] instead of [${original.fixes.join(", ")}].`);
  }
  const { related } = expectation;
  const place = related && spanOf(parseJson(variant.project.files.get(related.file) ?? ""), related.target);
  if (related !== undefined && !found.related.some((other) => other.file === related.file && isAt(other, place))) {
    problems.push(`${original.message} has no related place at ${related.target.pointer} of ${related.file}.`);
  }
  return problems;
}

function isAt({ span }: Location, place: Span | undefined): boolean {
  return span.start === place?.start && span.end === place.end;
}

/** The titles of the fixes, and which of them are safe. */
function fixesOf(finding: Finding): readonly string[] {
  return finding.fixes.map(({ title, safe }) => `${english(title)}${safe ? " (safe)" : ""}`);
}
