// The function `variables`.
import { quoting } from "../access.ts";
import { armError, armUnknown, reasonOf } from "../arm-value.ts";
import type { Expression } from "../ast.ts";
import type { ArmFunction } from "./function.ts";

const variables: ArmFunction = {
  name: "variables",
  arity: [1, 1],
  call: (call, interpreter) => {
    const [argument] = call.arguments as readonly [Expression];
    const name = interpreter.evaluate(argument);
    if (name.kind === "string") return quoting(name, interpreter.variable(name.value));
    if (name.kind === "unknown" || name.kind === "pattern") return armUnknown(reasonOf(name));
    return name.kind === "unreachable" ? name : armError("The name of a variable has to be a string.");
  },
};

export default variables;
