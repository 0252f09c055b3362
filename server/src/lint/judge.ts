// From the worlds of a subject's rules to its findings: who yields to whom, and how certain each finding is.

import { certaintyOf, smallestAssumption, type Verdict } from "../arm/assumptions.ts";
import type { Assumption } from "../arm/interpreter.ts";
import type { Leaf } from "../arm/replay.ts";
import type { Decision } from "../arm/trail.ts";
import type { Problem, Rule } from "../rules/rule.ts";
import { groupBy } from "../text/group-by.ts";
import { isCertainEnough, severityRanks } from "./active-rules.ts";
import type { Certainty } from "./finding.ts";
import type { Outcome } from "./lint-result.ts";
import { withoutNeedlessDefaults } from "./needless-defaults.ts";
import { hasProblems, outcomeOf, type WorldResult } from "./outcomes.ts";
import type { RuleRun, RuleRuns } from "./run-rule.ts";

/** A problem that holds in some world, with the least that has to be supposed for it. */
export interface Judged {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly certainty: Certainty;
  readonly assumptions: readonly Assumption[];
  /** True if it is said of one of several alternatives or iterations: what mends it may not suit the others. */
  readonly isOneOfSeveral: boolean;
  /** What was decided in the world in which the rule said so. */
  readonly decisions: readonly Decision[];
  /**
   * What the rule says of the same text in other worlds; what mends the problem has to suit them, too. Asked for with the
   * fixes.
   */
  elsewhere(): readonly SaidInWorld[];
}

/** A problem with what was decided in the world in which a rule said so. */
export interface SaidInWorld {
  readonly problem: Problem;
  readonly decisions: readonly Decision[];
}

/**
 * Judges the runs on one subject together, since rules yield to each other. `known` keeps what runs came to that are
 * those of other subjects too.
 */
export function judge(
  ofSubject: RuleRuns,
  known?: Map<RuleRun, readonly Judged[]>,
): {
  readonly judged: readonly Judged[];
  readonly outcomes: readonly Outcome[];
} {
  const { runs, settled } = ofSubject;
  const accusing = runs.filter(({ leaves }) => leaves.some(hasProblems));
  const said = runs.map((run) => judgeOnce(run, ofSubject, strongerThan(run, accusing), known));
  const others = runs.map(({ rule, leaves }, index) => outcomeOf(rule, leaves, said[index]?.length !== 0));
  const judged: Judged[] = [];
  for (const each of said) for (const one of each) judged.push(one);
  let next = 0;
  return { judged, outcomes: settled.map((outcome) => outcome ?? (others[next++] as Outcome)) };
}

const none: readonly never[] = [];

function strongerThan({ rule: { yieldsTo } }: RuleRun, accusing: readonly RuleRun[]): readonly RuleRun[] {
  return yieldsTo === undefined ? none : accusing.filter(({ rule }) => yieldsTo.includes(rule.id));
}

interface Said {
  readonly problem: Problem;
  readonly leaf: Leaf<WorldResult>;
}

function judgeOnce(
  run: RuleRun,
  ofSubject: RuleRuns,
  stronger: readonly RuleRun[],
  known: Map<RuleRun, readonly Judged[]> | undefined,
): readonly Judged[] {
  if (stronger.length > 0) return judgeRun(ofSubject.own(run), stronger);
  const judged = known?.get(run) ?? judgeRun(ofSubject.own(run), stronger);
  known?.set(run, judged);
  return judged;
}

function judgeRun(run: RuleRun, stronger: readonly RuleRun[]): readonly Judged[] {
  const [only, another] = run.leaves;
  if (only !== undefined && another === undefined && only.decisions.every(({ key }) => only.given.has(key)))
    return judgeOnlyWorld(run, only, stronger);
  const judged = judgeBy(keyOf, run, stronger);
  const isSettled = judged.length < 2 || judged.every(({ certainty }) => certainty === "certain");
  return withoutEchoes(isSettled ? judged : mergeAlternatives(judged, run, stronger));
}

/** Judges what a rule says in several worlds; what `keyOf` does not tell apart is the same problem in all of them. */
function judgeBy(keyOf: (problem: Problem) => string, run: RuleRun, stronger: readonly RuleRun[]): readonly Judged[] {
  const byLeaf = new Map(run.leaves.map((leaf) => [leaf, byKey(failing(leaf, stronger), keyOf)]));
  const said = new Map<string, Said>();
  for (const [leaf, problems] of byLeaf)
    for (const [key, problem] of problems) if (!said.has(key)) said.set(key, { problem, leaf });
  let ofText: ByText | undefined;
  return Array.from(said, ([key, { problem, leaf: first }]): Judged => {
    const verdict = (leaf: Leaf<WorldResult>): Verdict => {
      if (leaf.result.kind === "void") return "void";
      return byLeaf.get(leaf)?.has(key) ? "holds" : "fails";
    };
    const smallest = smallestAssumption(run.leaves, verdict, run.complete) ?? [];
    const assumptions = withoutNeedlessDefaults(smallest, run, problem, (other) => keyOf(other) === key);
    const certainty = isSupposing(problem) ? "possible" : certaintyOf(assumptions);
    const { rule, ofIteration } = run;
    const { decisions } = first;
    const elsewhere = () => {
      ofText ??= byText(byLeaf);
      return saidElsewhere(problem, first, ofText);
    };
    return { rule, problem, certainty, assumptions, decisions, isOneOfSeveral: ofIteration, elsewhere };
  });
}

/** For each world its problems by the text that they stand in; there may be thousands, each of which is looked for. */
type ByText = ReadonlyMap<Leaf<WorldResult>, ReadonlyMap<string, readonly Problem[]>>;

function byText(byLeaf: ReadonlyMap<Leaf<WorldResult>, ReadonlyMap<string, Problem>>): ByText {
  return new Map(Array.from(byLeaf, ([leaf, problems]) => [leaf, groupBy([...problems.values()], textKey)]));
}

/** What is said of the same text in the other worlds, one problem of each: the one in the same words, if there is one. */
function saidElsewhere(problem: Problem, own: Leaf<WorldResult>, ofText: ByText): readonly SaidInWorld[] {
  const text = textKey(problem);
  return [...ofText].flatMap(([leaf, problems]) => {
    const others = leaf === own ? [] : (problems.get(text) ?? []);
    const other = others.find(({ message }) => message === problem.message) ?? others[0];
    return other === undefined ? [] : [{ problem: other, decisions: leaf.decisions }];
  });
}

/** Whether one has to suppose less than the other. */
function supposesLess(one: Judged, other: Judged): boolean {
  if (one.certainty !== other.certainty) return isCertainEnough(one.certainty, other.certainty);
  return one.assumptions.length < other.assumptions.length;
}

/**
 * Where each alternative of a value is wrong, in the same words or in others, something is wrong whichever is chosen:
 * that is said of one of them, and supposes less than any. What stands twice in one world is no alternative.
 */
function mergeAlternatives(judged: readonly Judged[], run: RuleRun, stronger: readonly RuleRun[]): readonly Judged[] {
  const alike = groupBy(judged, ({ problem }) => faultKey(problem));
  return judgeBy(faultKey, run, stronger).flatMap((one) => {
    const key = faultKey(one.problem);
    const alternatives = alike.get(key) ?? [];
    const isMore = alternatives.every((each) => supposesLess(one, each));
    const isTwice = ({ result }: Leaf<WorldResult>) =>
      result.kind === "ran" && result.problems.filter((problem) => faultKey(problem) === key).length > 1;
    if (alternatives.length < 2 || !isMore || run.leaves.some(isTwice) || !speakAlike(alternatives))
      return alternatives;
    const mildest = alternatives.reduce((mild, each) => (severityRank(each) < severityRank(mild) ? each : mild));
    const { certainty, assumptions } = one;
    const merged = { ...mildest, certainty, assumptions, isOneOfSeveral: true };
    return alternatives.some((each) => severityRank(each, true) > severityRank(merged, true)) ? alternatives : [merged];
  });
}

/** Other words tell more of the alternative that is the default, where there is one. */
function speakAlike(alternatives: readonly Judged[]): boolean {
  const words = new Set(alternatives.map(({ problem }) => problem.message));
  return words.size === 1 || alternatives.every(({ certainty }) => certainty === "possible");
}

/** How severe it is by its message, or as it is shown: what is merely possible is information at most. */
function severityRank({ rule, problem, certainty }: Judged, isShown = false): number {
  const rank = severityRanks[rule.messages[problem.message]?.severity ?? "warning"];
  return isShown && certainty === "possible" ? Math.min(rank, severityRanks.information) : rank;
}

/** What a rule says in a world; where one that it yields to says something, only what that can't mean. */
function failing({ result, decisions }: Leaf<WorldResult>, stronger: readonly RuleRun[]): readonly Problem[] {
  if (result.kind !== "ran" || result.problems.length === 0) return [];
  const yields = stronger.some((other) => failsWithin(other, decisions));
  return yields ? result.problems.filter(({ isApart }) => isApart) : result.problems;
}

/** The problems by what makes them the same; the first one of each. */
function byKey(problems: readonly Problem[], keyOf: (problem: Problem) => string): ReadonlyMap<string, Problem> {
  const keyed = new Map<string, Problem>();
  for (const problem of problems) {
    const key = keyOf(problem);
    if (!keyed.has(key)) keyed.set(key, problem);
  }
  return keyed;
}

const nowhere = () => none;

/** Nearly always nothing had to be supposed, or only that the resource is deployed. */
function judgeOnlyWorld(run: RuleRun, leaf: Leaf<WorldResult>, stronger: readonly RuleRun[]): readonly Judged[] {
  const { rule, ofIteration } = run;
  const judged = different(failing(leaf, stronger)).map((problem): Judged => {
    const certainty = isSupposing(problem) ? "possible" : "certain";
    const { decisions } = leaf;
    return { rule, problem, certainty, assumptions: none, isOneOfSeveral: ofIteration, decisions, elsewhere: nowhere };
  });
  return withoutEchoes(judged);
}

/** The first one of each that is the same. */
function different(problems: readonly Problem[]): readonly Problem[] {
  return problems.length === 1 ? problems : [...byKey(problems, keyOf).values()];
}

/** What may be wrong at a place says nothing new where something is wrong there anyway. */
function withoutEchoes(judged: readonly Judged[]): readonly Judged[] {
  if (judged.every(({ certainty }) => certainty !== "possible")) return judged;
  const settled = new Set(
    judged.filter(({ certainty }) => certainty !== "possible").map(({ problem }) => placeKey(problem)),
  );
  return judged.filter(({ certainty, problem }) => certainty !== "possible" || !settled.has(placeKey(problem)));
}

/** Whether a rule fails in a world in which all these decisions were taken. */
function failsWithin(run: RuleRun, decisions: readonly Decision[]): boolean {
  return run.leaves.some((leaf) => hasProblems(leaf) && leaf.decisions.every((own) => agrees(own, decisions)));
}

/** A note without alternatives holds wherever its parameter is not set; a choice has to be the same one. */
function agrees({ key, choice, assumptions }: Decision, decisions: readonly Decision[]): boolean {
  return assumptions.length === 1 || decisions.some((other) => other.key === key && other.choice === choice);
}

/** What makes two problems the same over all worlds, iterations and users: what is said, where, and of which text. */
function keyOf(problem: Problem): string {
  return `${problem.message}|${textKey(problem)}|${isSupposing(problem)}`;
}

/** Where a problem stands, and the text that its value comes from. */
function textKey(problem: Problem): string {
  const origin = problem.at.place.hops.at(-1);
  const source = origin === undefined ? "" : `${origin.document.file}|${origin.node.start}`;
  return `${placeKey(problem)}|${source}`;
}

/** What makes two problems of a rule the same fault, whatever value and words they name. */
function faultKey(problem: Problem): string {
  return `${placeKey(problem)}|${isSupposing(problem)}`;
}

/** What holds only if more is supposed than the world says is less certain than the same without. */
function isSupposing({ supposing }: Problem): boolean {
  return supposing !== undefined && supposing.length > 0;
}

function placeKey({ at }: Problem): string {
  const { document, span } = at.place;
  return `${document.file}|${span.start}|${span.end}`;
}
