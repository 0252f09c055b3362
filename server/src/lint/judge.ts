// From the worlds of a subject's rules to its findings: who yields to whom, and how certain each finding is.
import { certaintyOf, smallestAssumption, type Verdict } from "../arm/assumptions.ts";
import type { Assumption } from "../arm/interpreter.ts";
import type { Decision, Leaf } from "../arm/trail.ts";
import type { Problem, Rule } from "../rules/rule.ts";
import type { Certainty } from "./finding.ts";
import type { Outcome } from "./lint-result.ts";
import type { RuleRun, WorldResult } from "./run-rule.ts";

/** A problem that holds in some world, with the least that has to be supposed for it. */
export interface Judged {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly certainty: Certainty;
  readonly assumptions: readonly Assumption[];
}

/** Judges all runs on one subject together, since rules yield to each other. */
export function judge(runs: readonly RuleRun[]): {
  readonly judged: readonly Judged[];
  readonly outcomes: readonly Outcome[];
} {
  const byRule = new Map(runs.map((run) => [run.rule.id, run]));
  const results = runs.map((run) =>
    judgeRun(
      run,
      (run.rule.yieldsTo ?? []).flatMap((id) => byRule.get(id) ?? []),
    ),
  );
  return { judged: results.flatMap(({ judged }) => judged), outcomes: results.map(({ outcome }) => outcome) };
}

function judgeRun(run: RuleRun, stronger: readonly RuleRun[]): { judged: readonly Judged[]; outcome: Outcome } {
  const failing = (leaf: Leaf<WorldResult>) => !stronger.some((other) => failsWithin(other, leaf.decisions));
  const keys = new Map<string, Problem>();
  for (const leaf of run.leaves) {
    if (leaf.result.kind !== "ran" || !failing(leaf)) continue;
    for (const problem of leaf.result.problems) if (!keys.has(keyOf(problem))) keys.set(keyOf(problem), problem);
  }
  const judged = Array.from(keys, ([key, problem]): Judged => {
    const verdict = (leaf: Leaf<WorldResult>): Verdict => {
      if (leaf.result.kind === "void") return "void";
      return leaf.result.kind === "ran" && failing(leaf) && leaf.result.problems.some((other) => keyOf(other) === key)
        ? "holds"
        : "fails";
    };
    const assumptions = smallestAssumption(run.leaves, verdict, run.complete) ?? [];
    const certainty = (problem.supposing?.length ?? 0) > 0 ? "possible" : certaintyOf(assumptions);
    return { rule: run.rule, problem, certainty, assumptions };
  });
  return { judged: withoutEchoes(judged), outcome: outcomeOf(run, judged.length > 0) };
}

/** What may be wrong at a place says nothing new where something is wrong there anyway. */
function withoutEchoes(judged: readonly Judged[]): readonly Judged[] {
  const settled = new Set(
    judged.filter(({ certainty }) => certainty !== "possible").map(({ problem }) => placeKey(problem)),
  );
  return judged.filter(({ certainty, problem }) => certainty !== "possible" || !settled.has(placeKey(problem)));
}

/** Whether a rule fails in a world in which all these decisions were taken. */
function failsWithin(run: RuleRun, decisions: readonly Decision[]): boolean {
  return run.leaves.some(
    ({ result, decisions: own }) =>
      result.kind === "ran" && result.problems.length > 0 && own.every((decision) => agrees(decision, decisions)),
  );
}

/** A note without alternatives holds wherever its parameter is not set; a choice has to be the same one. */
function agrees({ key, choice, assumptions }: Decision, decisions: readonly Decision[]): boolean {
  return assumptions.length === 1 || decisions.some((other) => other.key === key && other.choice === choice);
}

/** What makes two problems the same over all worlds, iterations and users: what is said, where, and of which text. */
export function keyOf(problem: Problem): string {
  const origin = problem.at.place.hops.at(-1);
  const source = origin === undefined ? "" : `${origin.document.file}|${origin.node.start}`;
  return `${problem.message}|${placeKey(problem)}|${source}`;
}

function placeKey({ at }: Problem): string {
  const { document, span } = at.place;
  return `${document.file}|${span.start}|${span.end}`;
}

function outcomeOf({ rule, leaves }: RuleRun, failed: boolean): Outcome {
  const counting = leaves.filter(({ result }) => result.kind !== "void");
  if (counting.some(({ result }) => result.kind === "threw")) return { rule: rule.id, outcome: "internal-error" };
  if (failed) return { rule: rule.id, outcome: "failed" };
  const ran = counting.flatMap(({ result, unknown }) =>
    result.kind === "ran" ? [{ abstained: result.abstained, unknown }] : [],
  );
  if (ran.every(({ abstained, unknown }) => abstained === "not-applicable" && unknown === undefined))
    return { rule: rule.id, outcome: "not-applicable" };
  const undecided = ran.find(({ abstained, unknown }) => abstained === "not-decidable" || unknown !== undefined);
  if (undecided !== undefined) return { rule: rule.id, outcome: "not-decidable", reason: undecided.unknown ?? "facts" };
  return { rule: rule.id, outcome: "passed" };
}
