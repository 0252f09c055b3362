// The function `if`.
import { type ArmValue, armError } from "../arm-value.ts";
import type { Expression } from "../ast.ts";
import { conditionKey, withoutNegation } from "../conditions.ts";
import type { Interpreter } from "../interpreter.ts";
import type { ArmFunction } from "./function.ts";

const ifFunction: ArmFunction = {
  name: "if",
  arity: [3, 3],
  call: (call, interpreter) => {
    const [condition, whenTrue, whenFalse] = call.arguments as readonly [Expression, Expression, Expression];
    const test = interpreter.evaluate(condition);
    if (test.kind === "bool") return interpreter.evaluate(test.value ? whenTrue : whenFalse);
    if (test.kind === "unknown") return eitherBranch(condition, whenTrue, whenFalse, interpreter);
    return test.kind === "unreachable" || test.kind === "error"
      ? test
      : armError("A condition has to be true or false.");
  },
};

/** Nobody knows the condition: each branch is an alternative, under the assumption that the condition holds or not. */
function eitherBranch(
  condition: Expression,
  whenTrue: Expression,
  whenFalse: Expression,
  interpreter: Interpreter,
): ArmValue {
  const { expression, holds } = withoutNegation(condition);
  const source = interpreter.source(expression);
  const key = conditionKey(interpreter.environmentKey, source, interpreter.evaluate(expression));
  const branch = (isTaken: boolean) => (isTaken === holds ? whenTrue : whenFalse);
  return interpreter.decide(
    key,
    [true, false].map((isTaken) => ({
      value: () => interpreter.evaluate(branch(isTaken)),
      assumption: { kind: "condition", condition: source, holds: isTaken },
    })),
  );
}

export default ifFunction;
