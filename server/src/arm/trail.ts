// Worlds: what was supposed while a rule ran, and the replay of it for every other alternative.

import type { Reason } from "./arm-value.ts";
import type { Assumption } from "./interpreter.ts";

/** One of several alternatives was taken; or, with a single one, something was noted that the user may override. */
export interface Decision {
  readonly key: string;
  readonly choice: number;
  readonly assumptions: readonly Assumption[];
}

const noDecisions: readonly Decision[] = [];

/** The decisions of one run, in the order in which they were met. */
export class Trail {
  readonly #forced: ReadonlyMap<string, number>;
  readonly #taken = new Map<string, Decision>();
  readonly #given = new Set<string>();
  #recorders: Decision[][] = [];
  /** The reason of the first unknown value that was read, if any. */
  unknown: Reason | undefined;
  /** True if a value was read that never comes to be: then this world does not exist. */
  impossible = false;

  constructor(forced: ReadonlyMap<string, number> = new Map()) {
    this.#forced = forced;
  }

  get decisions(): readonly Decision[] {
    return this.#taken.size === 0 ? noDecisions : [...this.#taken.values()];
  }

  /** Which alternative this run takes; the first one unless the run was told otherwise. */
  decide(key: string, assumptions: readonly Assumption[]): number {
    const decision = this.#taken.get(key) ?? { key, assumptions, choice: this.#preferred(key) };
    this.#take(decision);
    return decision.choice;
  }

  /** Notes something that is supposed without an alternative that could be tried. */
  note(key: string, assumption: Assumption): void {
    this.#take(this.#taken.get(key) ?? { key, assumptions: [assumption], choice: 0 });
  }

  /** What was met so far holds by itself in this run: a resource that is looked at is one that is deployed. */
  giveNotes(): void {
    for (const [key, { assumptions }] of this.#taken) if (assumptions.length === 1) this.#given.add(key);
  }

  /** Supposes an alternative without making it an assumption. */
  give(key: string, assumptions: readonly Assumption[], choice: number): void {
    this.#given.add(key);
    this.#take({ key, assumptions, choice });
  }

  get given(): ReadonlySet<string> {
    return this.#given;
  }

  /** Runs `work` and tells which decisions it depends on. */
  recording<T>(work: () => T): { readonly value: T; readonly decisions: readonly Decision[] } {
    const recorded: Decision[] = [];
    this.#recorders.push(recorded);
    try {
      const value = work();
      return { value, decisions: recorded.length === 0 ? noDecisions : recorded };
    } finally {
      this.#recorders.pop();
      this.#recorders.at(-1)?.push(...recorded);
    }
  }

  /** Whether a result that depends on these decisions holds in this run. */
  accepts(decisions: readonly Decision[]): boolean {
    for (const { key, choice } of decisions) {
      if ((this.#taken.get(key)?.choice ?? this.#preferred(key)) !== choice) return false;
    }
    return true;
  }

  /** Takes over the decisions of a result that was computed earlier. */
  adopt(decisions: readonly Decision[]): void {
    for (const decision of decisions) this.#take(this.#taken.get(decision.key) ?? decision);
  }

  #preferred(key: string): number {
    return this.#forced.get(key) ?? 0;
  }

  #take(decision: Decision): void {
    if (!this.#taken.has(decision.key)) this.#taken.set(decision.key, decision);
    const recorder = this.#recorders.at(-1);
    if (recorder !== undefined && !recorder.includes(decision)) recorder.push(decision);
  }
}

/** A result that is computed once for all worlds in which it is the same. */
export class Cell<T> {
  #entries: { readonly value: T; readonly decisions: readonly Decision[] }[] = [];
  #running = false;

  /** The value in the world of `trail`; `onCycle` answers where computing it asks for itself. */
  read(trail: Trail, compute: () => T, onCycle: () => T): T {
    for (const entry of this.#entries) {
      if (!trail.accepts(entry.decisions)) continue;
      if (entry.decisions.length > 0) trail.adopt(entry.decisions);
      return entry.value;
    }
    if (this.#running) return onCycle();
    this.#running = true;
    try {
      const entry = trail.recording(compute);
      this.#entries.push(entry);
      return entry.value;
    } finally {
      this.#running = false;
    }
  }
}

/** What one world came to. */
export interface Leaf<T> {
  readonly decisions: readonly Decision[];
  readonly result: T;
  readonly unknown: Reason | undefined;
  /** The keys of decisions that need no assumption. */
  readonly given: ReadonlySet<string>;
}

const mostWorlds = 64;

/**
 * Runs `run` in the preferred world and then once for every other alternative that was met, depth first.
 * `complete` is false if there were more than 64 worlds.
 */
export function replay<T>(run: (trail: Trail) => T): {
  readonly leaves: readonly Leaf<T>[];
  readonly complete: boolean;
} {
  const leaves: Leaf<T>[] = [];
  const waiting: ReadonlyMap<string, number>[] = [new Map()];
  for (let forced = waiting.pop(); forced !== undefined; forced = waiting.pop()) {
    if (leaves.length >= mostWorlds) return { leaves, complete: false };
    const trail = new Trail(forced);
    const result = run(trail);
    const { decisions } = trail;
    leaves.push({ decisions, result, unknown: trail.unknown, given: trail.given });
    waiting.push(...otherWorlds(decisions, forced, trail.given).reverse());
  }
  return { leaves, complete: true };
}

/** The worlds that branch off behind the decisions that were forced already, the deepest branch first. */
function otherWorlds(
  decisions: readonly Decision[],
  forced: ReadonlyMap<string, number>,
  given: ReadonlySet<string>,
): ReadonlyMap<string, number>[] {
  const worlds: ReadonlyMap<string, number>[] = [];
  for (let i = decisions.length - 1; i >= 0; i--) {
    const { key, assumptions, choice } = decisions[i] as Decision;
    if (forced.has(key) || given.has(key)) continue;
    const before = decisions.slice(0, i).map((decision) => [decision.key, decision.choice] as const);
    for (let other = 0; other < assumptions.length; other++) {
      if (other !== choice) worlds.push(new Map([...before, [key, other]]));
    }
  }
  return worlds;
}
