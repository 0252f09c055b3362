// The memory and the limits of one evaluation: it lives as long as one call of `lint`.
import type { JsonNode } from "../json/node.ts";
import { remembered } from "../text/remembered.ts";
import type { ParsedExpression } from "./ast.ts";
import { parseExpression } from "./parser.ts";
import { Cell, Trail } from "./trail.ts";

const stepsPerValue = 5_000;
const stepsPerNode = 50;
const leastSteps = 200_000;
const deepest = 256;

/** Who types asks for the same expressions at each keystroke. */
const parseOnce = remembered(parseExpression, { answers: 2000, length: 300 });

/** Functions that compute each result once. */
export class Memory {
  readonly #evaluation: { readonly trail: Trail };
  #kept: { clear(): void }[] = [];

  constructor(evaluation: { readonly trail: Trail }) {
    this.#evaluation = evaluation;
  }

  get trail(): Trail {
    return this.#evaluation.trail;
  }

  /** A function whose result is computed once for all worlds in which it is the same. */
  once<T>(compute: () => T): () => T {
    const result = new Result(this, compute);
    return () => result.read();
  }

  /** The same for a function with an argument: once for each. */
  onceEach<T>(compute: (key: string) => T): (key: string) => T {
    const results = new Results(this, compute);
    return (key) => results.read(key);
  }

  /** Takes results into its care that are no longer empty. */
  keep(results: { clear(): void }): void {
    this.#kept.push(results);
  }

  /** Lets all results go. */
  forget(): void {
    for (const results of this.#kept) results.clear();
    this.#kept = [];
  }
}

/** The result of a function without arguments. */
export class Result<T> {
  readonly #memory: Memory;
  readonly #compute: () => T;
  #state: "none" | "plain" | "other" = "none";
  /** If nothing was met for it, as is nearly always so: it holds in every world. */
  #plain: T | undefined;
  #other: Cell<T> | undefined;

  constructor(memory: Memory, compute: () => T) {
    this.#memory = memory;
    this.#compute = compute;
  }

  /** The result in the world of the moment. */
  read(): T {
    if (this.#state === "plain") return this.#plain as T;
    const known = this.#other?.recall(this.#memory.trail);
    return known === undefined ? this.compute() : known.value;
  }

  /** Computes the result for the world of the moment, and keeps it. */
  compute(): T {
    const { trail } = this.#memory;
    const start = trail.metSoFar;
    const value = this.#compute();
    if (this.#state === "none") this.#memory.keep(this);
    if (trail.metSoFar > start) {
      this.#state = "other";
      this.#other ??= new Cell();
      this.#other.add(trail.recordedSince(start, value));
    } else {
      this.#state = "plain";
      this.#plain = value;
    }
    return value;
  }

  clear(): void {
    this.#state = "none";
    this.#plain = undefined;
    this.#other = undefined;
  }
}

/** Stands for a result that is undefined, so that one look-up tells whether there is a result. */
const nothing = Symbol("nothing");

/** The results of a function by its argument. */
export class Results<T> {
  readonly #memory: Memory;
  readonly #compute: (key: string) => T;
  /** Those that nothing was met for, as is nearly always so: they hold in every world. */
  #plain: Map<string, T | typeof nothing> | undefined;
  #others: Map<string, Cell<T>> | undefined;

  constructor(memory: Memory, compute: (key: string) => T) {
    this.#memory = memory;
    this.#compute = compute;
  }

  /** The result in the world of the moment. */
  read(key: string): T {
    const plain = this.#plain?.get(key);
    if (plain !== undefined) return plain === nothing ? (undefined as T) : plain;
    const known = this.#others?.get(key)?.recall(this.#memory.trail);
    return known === undefined ? this.compute(key) : known.value;
  }

  /** Computes a result for the world of the moment, and keeps it. */
  compute(key: string): T {
    const { trail } = this.#memory;
    const start = trail.metSoFar;
    const value = this.#compute(key);
    if (this.#plain === undefined && this.#others === undefined) this.#memory.keep(this);
    if (trail.metSoFar > start) this.#cellOf(key).add(trail.recordedSince(start, value));
    else {
      this.#plain ??= new Map();
      this.#plain.set(key, value === undefined ? nothing : value);
    }
    return value;
  }

  #cellOf(key: string): Cell<T> {
    this.#others ??= new Map();
    let cell = this.#others.get(key);
    if (cell === undefined) {
      cell = new Cell();
      this.#others.set(key, cell);
    }
    return cell;
  }

  clear(): void {
    this.#plain = undefined;
    this.#others = undefined;
  }
}

/** Counts work, holds the trail of the running rule and keeps parsed expressions. */
export class Evaluation {
  trail = new Trail();
  /** Whether a secret was read whose value, or a part of it, is known. */
  knowsSecret = false;
  /** How many values were given up because they took too many steps. */
  overBudget = 0;
  readonly #parsed = new Map<string, ParsedExpression>();
  /** The objects of resources that were read for the sake of others. */
  readonly readByOthers = new Set<JsonNode>();
  /** False while nobody asks who reads what, since the reader is looked at in each run anyway. */
  isWatched = true;
  /** What was computed for the document as a whole, and what for the subject that is looked at. */
  readonly kept = new Memory(this);
  readonly #passing = new Memory(this);
  #stepsLeft: number;
  #valueLimit = 0;
  #depth = 0;

  /** `nodeCount` is the size of the text: the work allowed grows with it. */
  constructor(nodeCount: number) {
    this.#stepsLeft = Math.max(leastSteps, nodeCount * stepsPerNode);
  }

  /** Allows the work for another text of that size. */
  allow(nodeCount: number): void {
    this.#stepsLeft += nodeCount * stepsPerNode;
  }

  /** Does one step of work one level deeper; `exhausted` answers when the budget is used up. */
  step<T>(work: () => T, exhausted: () => T): T {
    if (this.#depth === 0) this.#valueLimit = this.#stepsLeft - stepsPerValue;
    if (this.#stepsLeft <= Math.max(0, this.#valueLimit) || this.#depth >= deepest) {
      this.overBudget++;
      return exhausted();
    }
    this.#stepsLeft--;
    this.#depth++;
    try {
      return this.bounded(work, exhausted);
    } finally {
      this.#depth--;
    }
  }

  /** In a hostile text values that are read on demand may stand on one another higher than the stack is. */
  bounded<T>(work: () => T, exhausted: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.overBudget++;
      return exhausted();
    }
  }

  /** A function whose result is computed once for all worlds in which it is the same, until `forget`. */
  once<T>(compute: () => T): () => T {
    return this.#passing.once(compute);
  }

  /** The same for a function with an argument: once for each. */
  onceEach<T>(compute: (key: string) => T): (key: string) => T {
    return this.#passing.onceEach(compute);
  }

  /** Lets go what was computed once: it would be computed again. To hold it for all subjects costs more than that. */
  forget(): void {
    this.#passing.forget();
  }

  /** Notes that a resource is read for another one. */
  noteReading(resource: JsonNode): void {
    if (this.isWatched) this.readByOthers.add(resource);
  }

  /** The syntax tree of an expression; resources that are written alike share it. */
  parse(text: string): ParsedExpression {
    let parsed = this.#parsed.get(text);
    if (parsed === undefined) {
      parsed = parseOnce(text);
      this.#parsed.set(text, parsed);
    }
    return parsed;
  }
}
