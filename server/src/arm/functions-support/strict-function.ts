// Lifts functions that have to know the types of all their arguments before they can say anything.
import {
  type ArmError,
  type ArmUnknown,
  type ArmUnreachable,
  type ArmValue,
  armError,
  armUnknown,
} from "../arm-value.ts";
import { type ArmFunction, type FunctionInfo, valueFunction } from "../functions/function.ts";

/** An argument whose type is known, though perhaps not all that is in it. */
export type Settled = Exclude<ArmValue, ArmUnknown | ArmError | ArmUnreachable>;

/**
 * Makes a function out of one that is written for settled arguments. An argument that is unreachable or fails decides
 * the call; where one is unknown, `partly` may know better, else the result is unknown for the same reason.
 */
export function strictFunction(
  info: FunctionInfo & {
    readonly evaluate: (...args: Settled[]) => ArmValue;
    readonly partly?: (...args: (Settled | ArmUnknown)[]) => ArmValue | undefined;
  },
): ArmFunction {
  const { evaluate, partly, ...rest } = info;
  return valueFunction({
    ...rest,
    evaluate: (...args) => {
      const failure = failureAmong(args);
      if (failure !== undefined) return failure;
      const unknown = args.find((arg) => arg.kind === "unknown");
      if (unknown === undefined) return typed(evaluate(...(args as Settled[])), info);
      return typed(partly?.(...(args as (Settled | ArmUnknown)[])) ?? armUnknown(unknown.reason), info);
    },
  });
}

/** What keeps a call from having any value: an unreachable argument, else one that fails. */
export function failureAmong(values: readonly ArmValue[]): ArmError | ArmUnreachable | undefined {
  let failure: ArmError | ArmUnreachable | undefined;
  for (const value of values) {
    if (value.kind === "unreachable") return value;
    if (value.kind === "error") failure ??= value;
  }
  return failure;
}

/** The engine refuses an argument because of its type; positions count from 1. */
export function wrongType(position: number, expected: string): ArmError {
  return armError(`Argument ${position} has to be ${expected}.`);
}

function typed(result: ArmValue, { returns }: FunctionInfo): ArmValue {
  return result.kind === "unknown" && result.types === undefined ? { ...result, types: returns } : result;
}
