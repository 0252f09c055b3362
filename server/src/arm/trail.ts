// What was supposed while a rule ran, and results that hold wherever the same is supposed.
import type { Reason } from "./arm-value.ts";
import type { Assumption } from "./interpreter.ts";

/** One of several alternatives was taken; or, with a single one, something was noted that the user may override. */
export interface Decision {
  readonly key: string;
  readonly choice: number;
  readonly assumptions: readonly Assumption[];
}

const noDecisions: readonly Decision[] = [];
const noForced: ReadonlyMap<string, number> = new Map();
const noneTaken: ReadonlyMap<string, Decision> = new Map();
const noKeys: ReadonlySet<string> = new Set();
const noEntries: readonly never[] = [];

/** A result, and what was met on the way to it. */
export interface Recorded<T> {
  readonly value: T;
  readonly decisions: readonly Decision[];
  readonly unknown: Reason | undefined;
  readonly impossible: boolean;
  /** Whether it may differ from one iteration of the resource's loop to the next. */
  readonly ofIteration: boolean;
}

/**
 * What a run meets: a decision, the reason of an unknown value, a value that never comes to be, or one that belongs to
 * an iteration of the resource's loop.
 */
type Met = Decision | Reason | "impossible" | "iteration";

/** The choice that withholds what could only be noted. */
export const withheld = -1;

/** The decisions of one run, in the order in which they were met. */
export class Trail {
  readonly #forced: ReadonlyMap<string, number>;
  // Made when there is something, as nearly always there is nothing.
  #taken: Map<string, Decision> | undefined;
  #given: Set<string> | undefined;
  /** All that was met, each time anew, so that what some work met is what came to it since. */
  #met: Met[] | undefined;
  #unknown: Reason | undefined;
  #impossible = false;
  #ofIteration = false;
  /** Whether something was decided that could be otherwise. */
  #isOneOfMany = false;
  /** The one that this one resumes. What was taken and given there is shared until this one has more. */
  #start: Trail | undefined;
  #isShared = false;

  constructor(forced: ReadonlyMap<string, number> = noForced) {
    this.#forced = forced;
  }

  get decisions(): readonly Decision[] {
    return this.#taken === undefined ? noDecisions : [...this.#taken.values()];
  }

  /** The reason of the first unknown value that was read, if any. */
  get unknown(): Reason | undefined {
    return this.#unknown;
  }

  /** True if a value was read that never comes to be: then this world does not exist. */
  get impossible(): boolean {
    return this.#impossible;
  }

  /** Which alternative this run takes; the first one unless the run was told otherwise. */
  decide(key: string, assumptions: readonly Assumption[]): number {
    const decision = this.#taken?.get(key) ?? { key, assumptions, choice: this.#preferred(key) };
    this.#take(decision);
    return decision.choice;
  }

  /**
   * Notes something that is supposed without another alternative; false if this run is to do without it, which shows
   * whether it matters.
   */
  note(key: string, assumption: Assumption): boolean {
    const decision = this.#taken?.get(key) ?? { key, assumptions: [assumption], choice: this.#preferred(key) };
    this.#take(decision);
    return decision.choice !== withheld;
  }

  /** Notes that a value was read that nobody knows. */
  meetUnknown(reason: Reason): void {
    this.#unknown ??= reason;
    this.#meet(reason);
  }

  /** Notes that a value was read that never comes to be. */
  meetImpossible(): void {
    this.#impossible = true;
    this.#meet("impossible");
  }

  /** Notes that a value was read that belongs to an iteration of the resource's loop. */
  meetIteration(): void {
    this.#ofIteration = true;
    this.#meet("iteration");
  }

  /** False if nothing was read in which the iterations of the resource's loop differ. */
  get ofIteration(): boolean {
    return this.#ofIteration;
  }

  /** What was met so far holds by itself in this run: a resource that is looked at is one that is deployed. */
  giveNotes(): void {
    for (const [key, { assumptions }] of this.#taken ?? noneTaken) if (assumptions.length === 1) this.#giveKey(key);
  }

  /** Supposes an alternative without making it an assumption. */
  give(key: string, assumptions: readonly Assumption[], choice: number): void {
    this.#giveKey(key);
    this.#take({ key, assumptions, choice });
  }

  /** Does without what was noted, from now on and without making that an assumption. */
  withhold({ key, assumptions }: Decision): void {
    this.#giveKey(key);
    this.#taken = new Map(this.#taken).set(key, { key, assumptions, choice: withheld });
  }

  /** Which alternative holds by itself, if one does. */
  givenChoice(key: string): number | undefined {
    return this.#given?.has(key) ? this.#taken?.get(key)?.choice : undefined;
  }

  get given(): ReadonlySet<string> {
    return this.#given ?? noKeys;
  }

  /** True if all is known and nothing was decided that could be otherwise: then there is no other world to try. */
  get isOnlyWorld(): boolean {
    return this.#forced.size === 0 && !this.#isOneOfMany && this.#unknown === undefined && !this.#impossible;
  }

  /** A trail for another run of the preferred world that starts with what is given here: with nothing, if nothing is. */
  resume(): Trail {
    const trail = new Trail();
    trail.#start = this;
    trail.#isShared = true;
    trail.#taken = this.#taken;
    trail.#given = this.#given;
    trail.#ofIteration = this.#ofIteration;
    return trail;
  }

  /** A trail that is as good as this one was before its run: this one, if it met nothing, as is nearly always so. */
  again(): Trail {
    if (this.#met === undefined) return this;
    return this.#start?.resume() ?? new Trail(this.#forced);
  }

  /** Runs `work` and tells what it met, above all the decisions that it depends on. */
  recording<T>(work: () => T): Recorded<T> {
    const start = this.metSoFar;
    return this.recordedSince(start, work());
  }

  /** How much was met so far: where a recording starts. */
  get metSoFar(): number {
    return this.#met === undefined ? 0 : this.#met.length;
  }

  /** A result with all that was met on the way to it, since so much had been met. */
  recordedSince<T>(start: number, value: T): Recorded<T> {
    if (this.metSoFar === start) return recorded(value, noDecisions);
    const only = this.metSoFar === start + 1 ? this.#met?.[start] : undefined;
    if (typeof only === "object") return recorded(value, [only]);
    const decisions = new Set<Decision>();
    let unknown: Reason | undefined;
    let impossible = false;
    let ofIteration = false;
    for (const met of this.#met?.slice(start) ?? noEntries) {
      if (typeof met === "object") decisions.add(met);
      else if (met === "impossible") impossible = true;
      else if (met === "iteration") ofIteration = true;
      else unknown ??= met;
    }
    return { value, decisions: [...decisions], unknown, impossible, ofIteration };
  }

  /** Whether a result that depends on these decisions holds in this run. */
  accepts(decisions: readonly Decision[]): boolean {
    for (const { key, choice } of decisions) {
      if ((this.#taken?.get(key)?.choice ?? this.#preferred(key)) !== choice) return false;
    }
    return true;
  }

  /** Takes over what was met on the way to a result that was computed earlier. */
  adopt({ decisions, unknown, impossible, ofIteration }: Recorded<unknown>): void {
    for (const decision of decisions) this.#take(this.#taken?.get(decision.key) ?? decision);
    if (unknown !== undefined) this.meetUnknown(unknown);
    if (impossible) this.meetImpossible();
    if (ofIteration) this.meetIteration();
  }

  #preferred(key: string): number {
    return this.#forced.get(key) ?? 0;
  }

  #take(decision: Decision): void {
    if (this.#taken?.has(decision.key) !== true) {
      this.#unshare();
      this.#taken ??= new Map();
      this.#taken.set(decision.key, decision);
      if (decision.assumptions.length > 1 && !this.given.has(decision.key)) this.#isOneOfMany = true;
    }
    this.#meet(decision);
  }

  #giveKey(key: string): void {
    this.#unshare();
    this.#given ??= new Set();
    this.#given.add(key);
  }

  /** Makes what is shared with the start this one's own. */
  #unshare(): void {
    if (!this.#isShared) return;
    this.#isShared = false;
    this.#taken &&= new Map(this.#taken);
    this.#given &&= new Set(this.#given);
  }

  #meet(met: Met): void {
    if (this.#met === undefined) this.#met = [met];
    else this.#met.push(met);
  }
}

function recorded<T>(value: T, decisions: readonly Decision[]): Recorded<T> {
  return { value, decisions, unknown: undefined, impossible: false, ofIteration: false };
}

function metNothing({ decisions, unknown, impossible, ofIteration }: Recorded<unknown>): boolean {
  return decisions.length === 0 && unknown === undefined && !impossible && !ofIteration;
}

/** A result that is computed once for all worlds in which it is the same. */
export class Cell<T> {
  // Nearly always there is one, and `push` would make room for seventeen.
  #entries: readonly Recorded<T>[] = noEntries;
  #running = false;
  /** A result that nothing was met for: it holds in every world, and nobody needs to hear of anything. */
  #plain: Recorded<T> | undefined;

  /** What was computed in a world that is like that of `trail`. */
  recall(trail: Trail): Recorded<T> | undefined {
    if (this.#plain !== undefined) return this.#plain;
    for (const entry of this.#entries) {
      if (!trail.accepts(entry.decisions)) continue;
      trail.adopt(entry);
      return entry;
    }
    return undefined;
  }

  /** The value in the world of `trail`; `onCycle` answers where computing it asks for itself. */
  read(trail: Trail, compute: () => T, onCycle: () => T): T {
    const known = this.recall(trail);
    if (known !== undefined) return known.value;
    if (this.#running) return onCycle();
    this.#running = true;
    try {
      const entry = trail.recording(compute);
      if (metNothing(entry)) this.#plain = entry;
      else this.add(entry);
      return entry.value;
    } finally {
      this.#running = false;
    }
  }

  /** Keeps what was computed elsewhere. */
  add(entry: Recorded<T>): void {
    this.#entries = [...this.#entries, entry];
  }
}
