// Functions whose results only the service knows.
import { type ArmType, armUnknown, type Reason } from "../arm-value.ts";
import { type ArmFunction, type FunctionInfo, valueFunction } from "../functions/function.ts";
import { failureAmong } from "./strict-function.ts";

/** Makes a function whose result is always unknown. */
export function serviceFunction(
  info: FunctionInfo & { readonly returns: readonly ArmType[]; readonly reason: Reason },
): ArmFunction {
  const { reason, ...rest } = info;
  return valueFunction({ ...rest, evaluate: (...args) => failureAmong(args) ?? armUnknown(reason, info.returns) });
}
