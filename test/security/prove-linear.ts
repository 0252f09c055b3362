// Proves that a regular expression takes time in proportion to the text, whatever the text.
//
// A backtracking engine walks, at worst, all paths of the automaton. How many there are for one text is bounded by a
// constant unless there is a loop that can be gone around in two ways with the same word (exponentially many), or two
// loops, one behind the other, between which a word can be shared in many ways (polynomially many): Weber and Seidl, "On
// the degree of ambiguity of finite automata" (1991).
import { type Automaton, buildAutomaton } from "./position-automaton.ts";

/**
 * Whether the number of paths is bounded. What it finds is no proof of the contrary: that a match succeeds before all
 * paths are walked is left out of account.
 *
 * @throws Unsupported for expressions that are no automata.
 */
export function isProvenLinear(pattern: string, flags: string): boolean {
  const automaton = buildAutomaton(pattern, flags);
  const loops = findLoops(automaton);
  return !hasTwoWaysAround(automaton, loops) && !hasSharedWord(automaton, loops);
}

/** For each state the set of states on a common loop, empty where there is none. */
type Loops = readonly ReadonlySet<number>[];

function findLoops({ next }: Automaton): Loops {
  const reached = next.map((_, state) => reach([state], (from) => [...(next[from]?.keys() ?? [])]));
  return reached.map((states, state) => new Set([...states].filter((other) => reached[other]?.has(state))));
}

/** The states that some steps lead to; those of the start only if steps lead back. */
function reach(start: readonly number[], next: (state: number) => Iterable<number>): Set<number> {
  const reached = new Set<number>();
  const pending = [...start];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    for (const target of next(state)) {
      if (reached.has(target)) continue;
      reached.add(target);
      pending.push(target);
    }
  }
  return reached;
}

/** Two walkers start at one place of a loop, part, read the same word, and meet again. */
function hasTwoWaysAround({ reads, next }: Automaton, loops: Loops): boolean {
  const size = reads.length;
  for (const loop of new Set(loops)) {
    const states = [...loop];
    if (states.some((from) => states.some((to) => (next[from]?.get(to) ?? 0) > 1))) return true;
    const steps = (pair: number): number[] => {
      const [left, right] = [Math.floor(pair / size), pair % size];
      const within = (state: number) => [...(next[state]?.keys() ?? [])].filter((to) => loop.has(to));
      return within(left).flatMap((a) =>
        within(right).flatMap((b) => (((reads[a] ?? 0n) & (reads[b] ?? 0n)) === 0n ? [] : [a * size + b])),
      );
    };
    const parted = [
      ...reach(
        states.map((state) => state * size + state),
        steps,
      ),
    ].filter((pair) => pair % (size + 1) !== 0);
    const isMeeting = (pair: number) => pair % (size + 1) === 0;
    if (parted.some((pair) => [...reach([pair], steps)].some(isMeeting))) return true;
  }
  return false;
}

/** A word leads from p to p, from p to q, and from q to q. */
function hasSharedWord(automaton: Automaton, loops: Loops): boolean {
  const looping = loops.flatMap((loop, state) => (loop.size > 0 ? [state] : []));
  return looping.some((p) => looping.some((q) => p !== q && sharesWord(automaton, loops, p, q)));
}

function sharesWord({ reads, next }: Automaton, loops: Loops, p: number, q: number): boolean {
  const size = reads.length;
  const [around, beyond] = [loops[p], loops[q]];
  const targets = (state: number, allowed?: ReadonlySet<number>) =>
    [...(next[state]?.keys() ?? [])].filter((to) => allowed === undefined || allowed.has(to));
  const steps = (triple: number): number[] => {
    const [a, b, c] = [Math.floor(triple / size / size), Math.floor(triple / size) % size, triple % size];
    const found: number[] = [];
    for (const x of targets(a, around)) {
      for (const z of targets(c, beyond)) {
        const both = (reads[x] ?? 0n) & (reads[z] ?? 0n);
        if (both === 0n) continue;
        for (const y of targets(b)) if ((both & (reads[y] ?? 0n)) !== 0n) found.push((x * size + y) * size + z);
      }
    }
    return found;
  };
  return reach([(p * size + p) * size + q], steps).has((p * size + q) * size + q);
}
