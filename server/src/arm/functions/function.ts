// What a function of the ARM template language is to us, and how plain functions are lifted to partly known values.
import type { Json } from "../../json/json.ts";
import { type ArmError, type ArmType, type ArmValue, armError, armUnknown, fromJson, type Obstacle, toJson, withSecret } from "../arm-value.ts";
import type { Call } from "../ast.ts";
import type { Interpreter } from "../interpreter.ts";

/** What hover, completion and the documentation say of a function. */
export interface FunctionInfo {
  /** As Microsoft spells it; calls are matched whatever their case. */
  readonly name: string;
  /** E.g. `substring(text, start, [length])`. */
  readonly signature: string;
  /** The least and the greatest number of arguments; `Infinity` if there is no limit. */
  readonly arity: readonly [number, number];
  /** The types of the result; undefined: any. */
  readonly returns?: readonly ArmType[];
  /** One sentence in English and in Japanese. */
  readonly description: { readonly en: string; readonly ja: string };
}

/** A function of the template language. */
export interface ArmFunction extends FunctionInfo {
  /** Evaluates a call; the number of arguments has been checked. It decides itself which arguments it evaluates. */
  readonly call: (call: Call, interpreter: Interpreter) => ArmValue;
}

/** A refusal that the engine is documented to answer with. */
export class Refusal {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/**
 * What a plain function returns: data, a refusal, or undefined if the result is documented nowhere
 * (it becomes unknown, never an error).
 */
export type PlainResult = Json | Refusal | undefined;

/**
 * Makes a function of plain data out of one that is written for known arguments only.
 * An unreachable, failing or unknown argument decides the result; the taint of secrets is passed on.
 * `partly` may know better where not all arguments are known; it returns undefined where it does not.
 */
export function plainFunction(
  info: FunctionInfo & {
    readonly evaluate: (...args: Json[]) => PlainResult;
    readonly partly?: (...args: ArmValue[]) => ArmValue | undefined;
  },
): ArmFunction {
  const { evaluate, partly, ...rest } = info;
  return valueFunction({
    ...rest,
    evaluate: (...args) => {
      const known: Json[] = [];
      let obstacle: Obstacle | undefined;
      let secret = false;
      for (const arg of args) {
        const data = toJson(arg);
        secret ||= data.secret;
        if ("json" in data) known.push(data.json);
        else obstacle = worse(obstacle, data.obstacle);
      }
      if (obstacle === undefined) return withSecret(fromPlain(evaluate(...known), info.returns), secret);
      if (obstacle.kind === "unknown") return partly?.(...args) ?? armUnknown(obstacle.reason, info.returns);
      return obstacle;
    },
  });
}

/**
 * Makes a function that works on values itself, partly known ones included.
 * The taint of an argument is passed on to the result; members and elements carry their own.
 */
export function valueFunction(info: FunctionInfo & { readonly evaluate: (...args: ArmValue[]) => ArmValue }): ArmFunction {
  const { evaluate, ...rest } = info;
  return {
    ...rest,
    call: (call, interpreter) => {
      const args = call.arguments.map((argument) => interpreter.evaluate(argument));
      return withSecret(evaluate(...args), args.some((arg) => arg.secret === true));
    },
  };
}

/** Unreachable beats an error, an error beats unknown: the stronger one is certain to happen. */
function worse(a: Obstacle | undefined, b: Obstacle): Obstacle {
  const rank = { unknown: 0, error: 1, unreachable: 2 };
  return a === undefined || rank[b.kind] > rank[a.kind] ? b : a;
}

function fromPlain(result: PlainResult, types: readonly ArmType[] | undefined): ArmValue {
  if (result === undefined) return armUnknown("unsupported", types);
  if (result instanceof Refusal) return refusal(result);
  return fromJson(result as Json);
}

function refusal({ message }: Refusal): ArmError {
  return armError(message);
}
