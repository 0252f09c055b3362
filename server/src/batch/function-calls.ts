// The calls of a function in an expression, and what decides whether they are made.
import type { Call, Expression, NumberLiteral } from "../arm/ast.ts";
import type { Value } from "../arm/value.ts";
import type { FunctionCall } from "./subject.ts";

/** A call as it is written. */
export interface FoundCall {
  readonly call: Call;
  readonly member: string | undefined;
  /** The calls of `if` around it: each with the branch that it stands in. */
  readonly branches: readonly Branch[];
}

interface Branch {
  readonly choice: Call;
  /** The number of the argument. */
  readonly index: number;
}

const noBranches: readonly Branch[] = [];

/** `member` is the last one that is read of what the expression comes to. */
export function callsOf(
  expression: Expression,
  name: string,
  member?: string,
  branches = noBranches,
): readonly FoundCall[] {
  switch (expression.kind) {
    case "call": {
      const isChoice = isNamed(expression, "if") && expression.arguments.length === 3;
      const inner = expression.arguments.flatMap((argument, index) => {
        const within = isChoice && index > 0 ? [...branches, { choice: expression, index }] : branches;
        return callsOf(argument, name, undefined, within);
      });
      return isNamed(expression, name) ? [{ call: expression, member, branches }, ...inner] : inner;
    }
    case "member":
      return callsOf(expression.target, name, member ?? expression.name, branches);
    case "index": {
      const { target, index } = expression;
      const own = index.kind === "string" ? index.value : undefined;
      return [...callsOf(target, name, member ?? own, branches), ...callsOf(index, name, undefined, branches)];
    }
    default:
      return [];
  }
}

function isNamed({ namespace, name }: Call, wanted: string): boolean {
  return namespace === undefined && name.toLowerCase() === wanted;
}

/** A call whose parts are read when a rule asks for them, so that the other calls cost it nothing. */
export class LateCall implements FunctionCall {
  readonly at: Value;
  readonly member: string | undefined;
  readonly #found: FoundCall;
  readonly #read: (part: Expression) => Value;

  constructor(at: Value, found: FoundCall, read: (part: Expression) => Value) {
    this.at = at;
    this.member = found.member;
    this.#found = found;
    this.#read = read;
  }

  get argument(): Value {
    const { call } = this.#found;
    const [first = call] = call.arguments;
    return this.#read(first);
  }

  /** The choice is read with the numbers of its branches in their place. */
  isMade(): boolean {
    return this.#found.branches.every(({ choice, index }) => {
      const [condition = choice, ...parts] = choice.arguments;
      const numbers = parts.map(
        ({ start, end }, at): NumberLiteral => ({ kind: "number", value: at + 1, integer: true, start, end }),
      );
      return this.#read({ ...choice, arguments: [condition, ...numbers] }).is(index) === "yes";
    });
  }
}
