// The function `parameters`.
import { quoting } from "../access.ts";
import { armError, armUnknown, reasonOf } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const parameters: ArmFunction = {
  name: "parameters",
  arity: [1, 1],
  call: (call, interpreter) => {
    const name = interpreter.evaluate(call.arguments[0] as (typeof call.arguments)[number]);
    if (name.kind === "string") return quoting(name, interpreter.parameter(name.value));
    if (name.kind === "unknown" || name.kind === "pattern") return armUnknown(reasonOf(name));
    return name.kind === "unreachable" ? name : armError("The name of a parameter has to be a string.");
  },
};

export default parameters;
