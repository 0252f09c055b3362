// Whether expressions are made of secrets, told from the names in them: for results that are not known.
import type { Call, Expression } from "../ast.ts";
import type { Interpreter } from "../interpreter.ts";

/** Whether an expression, wherever in it, names a secure parameter, a secret variable, or a `list…` function. */
export function namesSecret(expression: Expression, interpreter: Interpreter): boolean {
  switch (expression.kind) {
    case "member":
      return namesSecret(expression.target, interpreter);
    case "index":
      return namesSecret(expression.target, interpreter) || namesSecret(expression.index, interpreter);
    case "call":
      return isSecret(expression, interpreter) || expression.arguments.some((each) => namesSecret(each, interpreter));
    default:
      return false;
  }
}

function isSecret({ namespace, name, arguments: [first] }: Call, interpreter: Interpreter): boolean {
  const called = namespace === undefined ? name.toLowerCase() : "";
  if (called.startsWith("list")) return true;
  if (first?.kind !== "string") return false;
  switch (called) {
    case "parameters":
      return interpreter.parameter(first.value).secret === true;
    case "variables":
      return interpreter.variable(first.value).secret === true;
    case "lambdavariables":
      return interpreter.lambdaVariable(first.value)?.secret === true;
    default:
      return false;
  }
}
