// What comes of running a rule on a subject.
import type { Reason } from "../arm/arm-value.ts";
import type { Leaf } from "../arm/replay.ts";
import type { Problem, Rule } from "../rules/rule.ts";
import type { Outcome } from "./lint-result.ts";

/** What a rule said in one world. A world in which the resource is not deployed is void. */
export type WorldResult =
  | {
      readonly kind: "ran";
      readonly problems: readonly Problem[];
      readonly abstained: "not-applicable" | "not-decidable" | undefined;
    }
  | { readonly kind: "void" }
  | { readonly kind: "threw"; readonly error: string };

/** What most runs come to; nearly two hundred rules on a thousand pools would make as many objects. */
export const withoutProblems = {
  passed: { kind: "ran", problems: [], abstained: undefined },
  "not-applicable": { kind: "ran", problems: [], abstained: "not-applicable" },
  "not-decidable": { kind: "ran", problems: [], abstained: "not-decidable" },
} as const satisfies Readonly<Record<string, WorldResult>>;

/** What comes of a world in which the resource is not deployed. */
export const voidResult: WorldResult = { kind: "void" };

/** What came of a run, in all worlds. */
export function outcomeOf(rule: Rule, leaves: readonly Leaf<WorldResult>[], failed: boolean): Outcome {
  let applies = false;
  let obstacle: Reason | "facts" | undefined;
  for (const { result, unknown } of leaves) {
    if (result.kind === "threw") return { rule: rule.id, outcome: "internal-error" };
    if (result.kind === "void") continue;
    if (result.abstained === "not-decidable") obstacle ??= unknown ?? "facts";
    obstacle ??= unknown;
    if (result.abstained !== "not-applicable") applies = true;
  }
  if (failed) return { rule: rule.id, outcome: "failed" };
  if (obstacle !== undefined) return { rule: rule.id, outcome: "not-decidable", reason: obstacle };
  // What another rule says in its place has not passed.
  const hasPassed = applies && !leaves.some(hasProblems);
  return { rule: rule.id, outcome: hasPassed ? "passed" : "not-applicable" };
}

/** The outcome of a run that found nothing wrong in the only world, and met nothing unknown. */
export function settledOutcome({ passed, notApplicable }: PlainOutcomes, result: WorldResult): Outcome | undefined {
  if (result === withoutProblems.passed) return passed;
  return result === withoutProblems["not-applicable"] ? notApplicable : undefined;
}

/** Outcomes of a rule that are the same for each subject. */
export interface PlainOutcomes {
  readonly passed: Outcome;
  readonly notApplicable: Outcome;
}

export function plainOutcomesOf({ id }: Rule): PlainOutcomes {
  return { passed: { rule: id, outcome: "passed" }, notApplicable: { rule: id, outcome: "not-applicable" } };
}

/** Whether a rule found something in a world. */
export function hasProblems({ result }: Leaf<WorldResult>): boolean {
  return result.kind === "ran" && result.problems.length > 0;
}
