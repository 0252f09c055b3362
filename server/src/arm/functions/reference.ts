// The function `reference`.
import { armError, armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const reference: ArmFunction = {
  name: "reference",
  arity: [1, 3],
  returns: ["object"],
  call: (call, interpreter) => {
    const [target, , part] = call.arguments.map((argument) => interpreter.evaluate(argument));
    if (target === undefined) return armError("A resource is missing.");
    if (part === undefined) return interpreter.reference(target, false);
    if (part.kind !== "string") return armUnknown("reference", ["object"]);
    return interpreter.reference(target, part.value.toLowerCase() === "full");
  },
};

export default reference;
