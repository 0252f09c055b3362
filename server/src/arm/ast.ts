// The syntax tree of one ARM expression. Spans are offsets in the decoded string, the leading bracket included.
import type { Span } from "../text/span.ts";

export type Expression = StringLiteral | NumberLiteral | Call | MemberAccess | IndexAccess | Missing;

export interface StringLiteral extends Span {
  readonly kind: "string";
  /** The text with doubled quotes undone. */
  readonly value: string;
}

export interface NumberLiteral extends Span {
  readonly kind: "number";
  readonly value: number;
  /** False for a literal with a fraction or an exponent. */
  readonly integer: boolean;
}

/** `name(…)`, or `namespace.name(…)` for a function that the template defines. */
export interface Call extends Span {
  readonly kind: "call";
  readonly namespace: string | undefined;
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly Expression[];
}

/** `target.name` */
export interface MemberAccess extends Span {
  readonly kind: "member";
  readonly target: Expression;
  readonly name: string;
  readonly nameSpan: Span;
}

/** `target[index]` */
export interface IndexAccess extends Span {
  readonly kind: "index";
  readonly target: Expression;
  readonly index: Expression;
}

/** Stands where an expression was expected and none could be read; its value is unknown. */
export interface Missing extends Span {
  readonly kind: "missing";
}

export interface ExpressionProblem extends Span {
  readonly code:
    | "unexpected-token"
    | "unclosed-string"
    | "unclosed-parenthesis"
    | "unclosed-bracket"
    | "empty"
    | "too-deep"
    | "too-long";
}

export interface ParsedExpression {
  readonly root: Expression;
  /** Where it is not empty the engine refuses the whole expression. */
  readonly problems: readonly ExpressionProblem[];
}
