// From the worlds of a run to what has to be supposed for a finding.
import type { Assumption } from "./interpreter.ts";
import type { Leaf } from "./replay.ts";

/** What a world says: that it holds, that it does not, or that the world does not count. */
export type Verdict = "holds" | "fails" | "void";

/**
 * The smallest set of assumptions under which something holds: empty if it holds in every world, undefined if in none.
 * A decision all of whose alternatives lead to it is no assumption. `complete` says that no world was left out.
 */
export function smallestAssumption<T>(
  leaves: readonly Leaf<T>[],
  verdict: (leaf: Leaf<T>) => Verdict,
  complete: boolean,
): readonly Assumption[] | undefined {
  const needed = fold(leaves, 0, verdict, complete);
  return needed === "void" ? undefined : needed;
}

/** How certain something is that needs these assumptions. */
export function certaintyOf(assumptions: readonly Assumption[]): "certain" | "default" | "possible" {
  if (assumptions.some(isGuess)) return "possible";
  return assumptions.some((assumption) => assumption.kind !== "parameter-file") ? "default" : "certain";
}

/** A default is what a deployment gets if nobody says otherwise; anything else has to be chosen. */
function isGuess(assumption: Assumption): boolean {
  switch (assumption.kind) {
    case "default":
    case "parameter-file":
      return false;
    case "parameter":
      return !assumption.isDefault;
    default:
      return true;
  }
}

function fold<T>(
  leaves: readonly Leaf<T>[],
  depth: number,
  verdict: (leaf: Leaf<T>) => Verdict,
  complete: boolean,
): readonly Assumption[] | "void" | undefined {
  const [first] = leaves;
  const decision = first?.decisions[depth];
  if (first === undefined) return "void";
  if (decision === undefined) return ownVerdict(verdict(first));
  const branch = (choice: number) => fold(leavesOf(leaves, depth, choice), depth + 1, verdict, complete);
  if (first.given.has(decision.key)) return branch(decision.choice);
  const needs = decision.assumptions.map((_, choice) => branch(choice));
  const counting = needs.filter((need) => need !== "void");
  if (counting.length === 0) return "void";
  const holding = decision.assumptions.flatMap((assumption, choice) => {
    const needed = needs[choice];
    return needed === undefined || needed === "void" ? [] : [{ assumption, needed }];
  });
  const [preferred] = holding;
  const everywhere = complete && needs.length > 1 && holding.length === counting.length;
  if (everywhere && preferred !== undefined && holding.every(({ needed }) => sameSet(needed, preferred.needed))) {
    return preferred.needed;
  }
  return holding.map(({ assumption, needed }) => [assumption, ...needed]).sort((a, b) => cost(a) - cost(b))[0];
}

function ownVerdict(verdict: Verdict): readonly Assumption[] | "void" | undefined {
  if (verdict === "void") return "void";
  return verdict === "holds" ? [] : undefined;
}

function leavesOf<T>(leaves: readonly Leaf<T>[], depth: number, choice: number): readonly Leaf<T>[] {
  return leaves.filter((leaf) => leaf.decisions[depth]?.choice === choice);
}

function cost(assumptions: readonly Assumption[]): number {
  const guesses = assumptions.filter(isGuess).length;
  return guesses * 1000 + assumptions.length;
}

function sameSet(a: readonly Assumption[], b: readonly Assumption[]): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => JSON.stringify(one) === JSON.stringify(other)));
}
