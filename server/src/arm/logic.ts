// Three-valued logic over the operands of `and` and `or`.
import { type ArmUnknown, type ArmValue, armBoolean, armError } from "./arm-value.ts";

/**
 * Evaluates operands until one of them is `decisive`. An operand that fails or is unknown leaves the result open only
 * if no other one decides it: whether the engine stops early is documented nowhere, and either way nothing is violated.
 */
export function connect(operands: Iterable<ArmValue>, decisive: boolean): ArmValue {
  let open: ArmUnknown | undefined;
  let failed: ArmValue | undefined;
  for (const operand of operands) {
    if (operand.kind === "bool" && operand.value === decisive) return operand;
    if (operand.kind === "unreachable") return operand;
    if (operand.kind === "unknown") open ??= operand;
    else if (operand.kind === "error") failed ??= operand;
    else if (operand.kind !== "bool") failed ??= armError("An operand has to be true or false.");
  }
  if (open !== undefined) return { ...open, types: ["bool"], atom: undefined };
  return failed ?? armBoolean(!decisive);
}
