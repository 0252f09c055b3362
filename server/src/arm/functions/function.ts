// What a function of the ARM template language is to us.
import { type ArmType, type ArmValue, reasonOf, withSecret } from "../arm-value.ts";
import type { Call } from "../ast.ts";
import { withCallIdentity } from "../functions-support/call-identity.ts";
import type { Interpreter } from "../interpreter.ts";

/** How a function is called, and what it may come to. */
export interface FunctionInfo {
  /** As Microsoft spells it; calls are matched whatever their case. */
  readonly name: string;
  /** The least and the greatest number of arguments; `Infinity` if there is no limit. */
  readonly arity: readonly [number, number];
  /** The types of the result; undefined: any. */
  readonly returns?: readonly ArmType[];
}

/** A function of the template language. */
export interface ArmFunction extends FunctionInfo {
  /** Evaluates a call; the number of arguments has been checked. It decides itself which arguments it evaluates. */
  readonly call: (call: Call, interpreter: Interpreter) => ArmValue;
}

/**
 * Makes a function that works on values itself, partly known ones included, and depends on nothing else.
 * The taint of an argument is passed on to the result; members and elements carry their own.
 */
export function valueFunction(
  info: FunctionInfo & { readonly evaluate: (...args: ArmValue[]) => ArmValue },
): ArmFunction {
  const { evaluate, ...rest } = info;
  return {
    ...rest,
    call: (call, interpreter) => {
      const args = call.arguments.map((argument) => interpreter.evaluate(argument));
      const result = evaluate(...args);
      if (isGivenUp(result) && !args.some(isGivenUp)) interpreter.noteOverBudget();
      const value = withCallIdentity(result, info.name, args, () => interpreter.source(call));
      return withSecret(
        value,
        args.some((arg) => arg.secret === true),
      );
    },
  };
}

/** Whether it grew too large, or would grow from something that did. */
function isGivenUp(value: ArmValue): boolean {
  if (value.kind === "array" || value.kind === "object") return value.open === "budget";
  return (value.kind === "unknown" || value.kind === "pattern") && reasonOf(value) === "budget";
}
