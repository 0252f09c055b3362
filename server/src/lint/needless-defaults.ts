// Finds the defaults that a finding does not rest on, though the rule met them on its way.
import type { Assumption } from "../arm/interpreter.ts";
import type { Leaf } from "../arm/replay.ts";
import { withheld } from "../arm/trail.ts";
import type { Problem } from "../rules/rule.ts";
import type { WorldResult } from "./outcomes.ts";
import type { RuleRun } from "./run-rule.ts";

const mostTries = 8;

/**
 * The assumptions without those defaults that the problem does without: the rule is run again with the parameter
 * unknown, and says the same whatever else is decided. `isSame` knows the problem again. A default that the value
 * itself comes from is not tried.
 */
export function withoutNeedlessDefaults(
  assumptions: readonly Assumption[],
  run: RuleRun,
  problem: Problem,
  isSame: (other: Problem) => boolean,
): readonly Assumption[] {
  const defaults = assumptions.filter((assumption) => assumption.kind === "default");
  if (defaults.length === 0 || defaults.length > mostTries) return assumptions;
  const origins = new Set(problem.at.place.hops.map(({ kind, name }) => (kind === "parameter-default" ? name : "")));
  const forced = new Map(chosen(assumptions, run));
  const needless = new Set<Assumption>();
  for (const assumption of defaults) {
    if (origins.has(assumption.parameter)) continue;
    const { leaves, complete } = run.rerun(new Map(forced).set(assumption.key, withheld));
    const isSaidAnyway = ({ result }: Leaf<WorldResult>) =>
      result.kind === "void" || (result.kind === "ran" && result.problems.some(isSame));
    if (!complete || !leaves.every(isSaidAnyway)) continue;
    forced.set(assumption.key, withheld);
    needless.add(assumption);
  }
  return needless.size === 0 ? assumptions : assumptions.filter((assumption) => !needless.has(assumption));
}

/** The choices that were taken for these assumptions. */
function chosen(assumptions: readonly Assumption[], { leaves }: RuleRun): readonly (readonly [string, number])[] {
  return leaves.flatMap(({ decisions }) =>
    decisions.flatMap(({ key, assumptions: all }) => {
      const choice = all.length > 1 ? all.findIndex((each) => assumptions.includes(each)) : -1;
      return choice < 0 ? [] : [[key, choice] as const];
    }),
  );
}
