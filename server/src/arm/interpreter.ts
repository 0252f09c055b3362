// What a function of the template language may ask of the evaluator that calls it.
import type { ArmValue } from "./arm-value.ts";
import type { Expression } from "./ast.ts";
import type { ScopeContext } from "./context.ts";

/** One alternative of a value that is not decided, with what has to hold for it. */
export interface Alternative {
  readonly value: () => ArmValue;
  readonly assumption: Assumption;
}

/** Something that has to be supposed for a value to be the one that was taken. */
export type Assumption =
  | { readonly kind: "parameter"; readonly parameter: string; readonly value: string; readonly isDefault: boolean }
  /** `key` is that of the note: whether the default matters can be tried without it. */
  | { readonly kind: "default"; readonly parameter: string; readonly key: string }
  | { readonly kind: "condition"; readonly condition: string; readonly holds: boolean }
  | { readonly kind: "parameter-file"; readonly file: string };

/** Evaluates the arguments of one call, in the environment of that call. */
export interface Interpreter {
  readonly context: ScopeContext;
  /** Unique for the place of evaluation: two equal expressions with equal keys have equal values. */
  readonly environmentKey: string;
  evaluate(expression: Expression): ArmValue;
  /** Evaluates the body of a lambda with its variables bound; `step` tells the iterations of one call apart. */
  evaluateWith(expression: Expression, variables: ReadonlyMap<string, ArmValue>, step: string): ArmValue;
  /** A value that is computed when it is first asked for, and once in all worlds in which it is the same. */
  delayed(compute: () => ArmValue): () => ArmValue;
  /** The text of an expression as it is written. */
  source(expression: Expression): string;
  /** Takes one of several alternatives; the rule is replayed for each of the others. The first one is preferred. */
  decide(key: string, alternatives: readonly Alternative[]): ArmValue;
  /** The value of a parameter of the template, by name whatever its case. */
  parameter(name: string): ArmValue;
  /** The value of a variable of the template, by name whatever its case. */
  variable(name: string): ArmValue;
  /** The value of a variable of a lambda around the call. */
  lambdaVariable(name: string): ArmValue | undefined;
  /** The index of a loop around the call; without a name, that of the resource's loop. */
  copyIndex(loop: string | undefined): ArmValue | undefined;
  /** Counts a value that is given up because it grows too large. */
  noteOverBudget(): void;
  /** What is known of the deployed resource with that name or id: its properties, or with `full` all of it. */
  reference(target: ArmValue, full: boolean): ArmValue;
}
