// Turns a table of expressions and their values into tests.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { evaluate, type Names, show } from "./interpreter.ts";

/** An expression without its brackets, its value as `show` writes it, and what its parameters are. */
export type Case = readonly [expression: string, value: unknown, names?: Names];

/** Tests each expression; `common` are parameters of all of them. */
export function check(name: string, cases: readonly Case[], common: Names = {}): void {
  describe(name, () => {
    for (const [expression, value, names = {}] of cases) {
      test(expression.length > 100 ? `${expression.slice(0, 100)}…` : expression, () => {
        assert.deepEqual(show(evaluate(`[${expression}]`, { ...common, ...names })), value);
      });
    }
  });
}
