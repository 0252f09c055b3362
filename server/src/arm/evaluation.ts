// The memory and the limits of one evaluation: it lives as long as one call of `lint`.
import type { JsonNode } from "../json/node.ts";
import type { ParsedExpression } from "./ast.ts";
import { parseExpression } from "./parser.ts";
import { Cell, Trail } from "./trail.ts";

const stepsPerValue = 5_000;
const stepsPerNode = 50;
const leastSteps = 200_000;
const deepest = 256;

/** Counts work, holds the trail of the running rule and keeps parsed expressions. */
export class Evaluation {
  trail = new Trail();
  /** How many values were given up because they took too many steps. */
  overBudget = 0;
  readonly #parsed = new Map<JsonNode, ParsedExpression>();
  #read = new Map<object, Map<string, Cell<unknown>>>();
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

  /** A function whose result is computed once for all worlds in which it is the same. */
  once<T>(compute: () => T): () => T {
    const read = this.onceEach(compute);
    return () => read("");
  }

  /** The same for a function with an argument: once for each. */
  onceEach<T>(compute: (key: string) => T): (key: string) => T {
    const read = (key: string): T => {
      const cells = this.#cellsOf(read);
      let cell = cells.get(key) as Cell<T> | undefined;
      const known = cell?.recall(this.trail);
      if (known !== undefined) return known.value;
      if (cell === undefined) {
        cell = new Cell();
        cells.set(key, cell);
      }
      const work = () => compute(key);
      return cell.read(this.trail, work, work);
    };
    return read;
  }

  #cellsOf(reader: object): Map<string, Cell<unknown>> {
    let cells = this.#read.get(reader);
    if (cells === undefined) {
      cells = new Map();
      this.#read.set(reader, cells);
    }
    return cells;
  }

  /** Lets go what was computed once: it would be computed again. To hold it for all subjects costs more than that. */
  forget(): void {
    this.#read = new Map();
  }

  /** The syntax tree of an expression, parsed once. */
  parse(node: JsonNode, text: string): ParsedExpression {
    let parsed = this.#parsed.get(node);
    if (parsed === undefined) {
      parsed = parseExpression(text);
      this.#parsed.set(node, parsed);
    }
    return parsed;
  }
}
