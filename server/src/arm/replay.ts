// The worlds of a run: what it comes to in each of them.
import type { Reason } from "./arm-value.ts";
import { type Decision, Trail } from "./trail.ts";

/** What one world came to. */
export interface Leaf<T> {
  readonly decisions: readonly Decision[];
  readonly result: T;
  /** The reason of the first unknown value that was read. */
  readonly unknown: Reason | undefined;
  /** The keys of decisions that need no assumption. */
  readonly given: ReadonlySet<string>;
}

const mostWorlds = 64;
const noneForced: ReadonlyMap<string, number> = new Map();

/** All worlds of a run. `complete` is false if there were more than 64 of them. */
export interface Replay<T> {
  readonly leaves: readonly Leaf<T>[];
  readonly complete: boolean;
}

/** Runs `run` in the preferred world and then once for every other alternative that was met, depth first. */
export function replay<T>(run: (trail: Trail) => T): Replay<T> {
  const preferred = new Trail();
  return replayFrom(preferred, run(preferred), run);
}

/** The same where it is known what the run in the preferred world came to. */
export function replayFrom<T>(preferred: Trail, result: T, run: (trail: Trail) => T): Replay<T> {
  const leaves = [leafOf(preferred, result)];
  if (preferred.isOnlyWorld) return { leaves, complete: true };
  return explore(leaves, otherWorlds(preferred, noneForced), run);
}

/** The same for the worlds in which these choices are taken. */
export function replayWithin<T>(forced: ReadonlyMap<string, number>, run: (trail: Trail) => T): Replay<T> {
  return explore([], [forced], run);
}

function explore<T>(leaves: Leaf<T>[], waiting: ReadonlyMap<string, number>[], run: (trail: Trail) => T): Replay<T> {
  for (let forced = waiting.shift(); forced !== undefined; forced = waiting.shift()) {
    if (leaves.length >= mostWorlds) return { leaves, complete: false };
    const trail = new Trail(forced);
    leaves.push(leafOf(trail, run(trail)));
    waiting.unshift(...otherWorlds(trail, forced));
  }
  return { leaves, complete: true };
}

function leafOf<T>(trail: Trail, result: T): Leaf<T> {
  return { decisions: trail.decisions, result, unknown: trail.unknown, given: trail.given };
}

/** The worlds that branch off where nothing was forced, the deepest branch first; what was forced is so in all of them. */
function otherWorlds({ decisions, given }: Trail, forced: ReadonlyMap<string, number>): ReadonlyMap<string, number>[] {
  const worlds: ReadonlyMap<string, number>[] = [];
  for (let i = decisions.length - 1; i >= 0; i--) {
    const { key, assumptions, choice } = decisions[i] as Decision;
    if (assumptions.length < 2 || forced.has(key) || given.has(key)) continue;
    const before = decisions.slice(0, i).map((decision) => [decision.key, decision.choice] as const);
    for (let other = 0; other < assumptions.length; other++) {
      if (other !== choice) worlds.push(new Map([...forced, ...before, [key, other]]));
    }
  }
  return worlds;
}
