// lambdaVariables(): what a lambda is applied to.
import { armError, armUnknown, reasonOf } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const lambdaVariables: ArmFunction = {
  name: "lambdaVariables",
  arity: [1, 1],
  call: (call, interpreter) => {
    const [argument] = call.arguments;
    const name = argument === undefined ? armError("A name is missing.") : interpreter.evaluate(argument);
    if (name.kind === "unknown" || name.kind === "pattern") return armUnknown(reasonOf(name));
    if (name.kind === "unreachable" || name.kind === "error") return name;
    if (name.kind !== "string") return armError("The name of a variable has to be a string.");
    return interpreter.lambdaVariable(name.value) ?? armError(`No lambda around has a variable '${name.value}'.`);
  },
};

export default lambdaVariables;
