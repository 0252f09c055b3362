// Lambdas: expressions with variables, which only some functions take, and only written out among their arguments.
import {
  type ArmArray,
  type ArmObject,
  type ArmType,
  type ArmValue,
  armError,
  armUnknown,
  type Reason,
  withSecret,
} from "./arm-value.ts";
import type { Call, Expression } from "./ast.ts";
import type { ArmFunction, FunctionInfo } from "./functions/function.ts";
import { viewArray } from "./functions-support/arrays.ts";
import { namesSecret } from "./functions-support/named-secrets.ts";
import type { Interpreter } from "./interpreter.ts";

/** A lambda that can be applied; `step` tells the applications within one call apart. */
export type Lambda = (values: readonly ArmValue[], step: string | number) => ArmValue;

interface Containers {
  readonly array: ArmArray;
  readonly object: ArmObject;
}

/** Where a function is called, for those that need more than their input and their lambdas. */
interface Site {
  readonly call: Call;
  readonly interpreter: Interpreter;
}

/**
 * Makes a function that applies lambdas to the elements or members of its first argument. `lambdas` are the positions
 * of the lambdas, of which the last ones may be left out; `handed` is how many values one can take.
 */
export function lambdaFunction<K extends keyof Containers>(
  info: FunctionInfo & {
    readonly over: K;
    readonly lambdas: readonly number[];
    readonly handed: number;
    readonly evaluate: (input: Containers[K], lambdas: readonly [Lambda, Lambda | undefined], site: Site) => ArmValue;
  },
): ArmFunction {
  const { over, lambdas: positions, handed, evaluate, ...rest } = info;
  return {
    ...rest,
    call: (call, interpreter) => {
      const lambdas: Lambda[] = [];
      for (const position of positions) {
        const argument = call.arguments[position];
        if (argument === undefined) continue;
        const lambda = readLambda(argument, handed, { call, interpreter });
        if (typeof lambda !== "function") return typed(lambda, info.returns);
        lambdas.push(lambda);
      }
      const [argument] = call.arguments;
      const [first, second] = lambdas;
      if (argument === undefined || first === undefined) return armError("An argument is missing.");
      const input = interpreter.evaluate(argument);
      const result =
        input.kind === over
          ? evaluate(input as Containers[K], [first, second], { call, interpreter })
          : withoutInput(input, over);
      const [, ...others] = call.arguments;
      const isSecret = () => isHidden(result) && others.some((other) => namesSecret(other, interpreter));
      return withSecret(typed(result, info.returns), input.secret === true || isSecret());
    },
  };
}

/** A value in the place of the lambda says why there is none. */
function readLambda(expression: Expression, handed: number, { call, interpreter }: Site): Lambda | ArmValue {
  if (!isLambda(expression)) return armError("A lambda is expected.");
  const names = expression.arguments.slice(0, -1).map((name) => interpreter.evaluate(name));
  const body = expression.arguments.at(-1);
  if (body === undefined || names.length === 0) return armError("A lambda has at least one variable and a body.");
  const keys: string[] = [];
  for (const name of names) {
    if (name.kind === "string") keys.push(name.value.toLowerCase());
    else return name.kind === "unknown" ? name : armError("The name of a variable has to be a string.");
  }
  // The engine may come to hand more values to a lambda than is known here.
  if (keys.length > handed) return armUnknown("unsupported");
  const place = `${interpreter.source(call)}@${expression.start}`;
  return (values, step) => {
    const variables = new Map(keys.map((key, index) => [key, values[index] ?? armUnknown("unsupported")] as const));
    return interpreter.evaluateWith(body, variables, `${place}#${step}`);
  };
}

function isLambda(expression: Expression): expression is Call {
  return expression.kind === "call" && expression.namespace === undefined && expression.name.toLowerCase() === "lambda";
}

/** Whether there may be more in it than is known: then a secret that went into it can't be told by what is. */
function isHidden(result: ArmValue): boolean {
  if (result.kind === "array" || result.kind === "object") return result.open !== undefined;
  return result.kind === "unknown";
}

function withoutInput(input: ArmValue, kind: keyof Containers): ArmValue {
  if (input.kind === "error" || input.kind === "unreachable") return input;
  return input.kind === "unknown" ? armUnknown(input.reason) : armError(`The input has to be an ${kind}.`);
}

function typed(result: ArmValue, types: readonly ArmType[] | undefined): ArmValue {
  return result.kind === "unknown" && result.types === undefined && types !== undefined ? { ...result, types } : result;
}

/** An array whose elements are computed when they are asked for. */
export function delayedArray(
  length: number,
  compute: (index: number) => ArmValue,
  { interpreter }: Site,
  open?: Reason,
): ArmValue {
  const items: (() => ArmValue)[] = [];
  const item = (index: number) => {
    items[index] ??= interpreter.delayed(() => compute(index));
    return items[index]();
  };
  return viewArray(length, item, open);
}

/** What a lambda says that has to answer yes or no: the answer, why it is not known, or what goes wrong. */
export type Answer = boolean | { readonly unknown: Reason } | { readonly failure: ArmValue };

export function answerOf(value: ArmValue): Answer {
  if (value.kind === "bool") return value.value;
  if (value.kind === "unknown") return { unknown: value.reason };
  const failed = value.kind === "error" || value.kind === "unreachable";
  return { failure: failed ? value : armError("The lambda has to return true or false.") };
}

/** The name that a lambda gives to an element: a text, why it is not known, or what goes wrong. */
export type Key = string | { readonly unknown: Reason } | { readonly failure: ArmValue };

export function keyOf(value: ArmValue): Key {
  switch (value.kind) {
    case "string":
      return value.value;
    case "unknown":
      return { unknown: value.reason };
    case "pattern":
      return { unknown: value.parts.find((part) => typeof part !== "string")?.reason ?? "unsupported" };
    case "error":
    case "unreachable":
      return { failure: value };
    default:
      return { failure: armError("The lambda has to return a string.") };
  }
}
