// The function `copyIndex`.
import { type ArmValue, armError, armInteger, armUnknown } from "../arm-value.ts";
import type { ArmFunction } from "./function.ts";

const copyIndex: ArmFunction = {
  name: "copyIndex",
  arity: [0, 2],
  returns: ["int"],
  call: (call, interpreter) => {
    const values = call.arguments.map((argument) => interpreter.evaluate(argument));
    const [first] = values;
    const loop = first?.kind === "string" ? first.value : undefined;
    const offset = loop === undefined ? first : values[1];
    const index = interpreter.copyIndex(loop);
    return index === undefined ? armError("copyIndex is used outside a loop.") : plus(index, offset);
  },
};

function plus(index: ArmValue, offset: ArmValue | undefined): ArmValue {
  if (offset === undefined || (offset.kind === "int" && offset.value === 0)) return index;
  if (offset.kind === "unknown") return armUnknown(offset.reason, ["int"]);
  if (offset.kind !== "int") return armError("The offset of copyIndex has to be a number.");
  if (index.kind === "int") return armInteger(index.value + offset.value);
  return index.kind === "unknown" ? armUnknown(index.reason, ["int"]) : index;
}

export default copyIndex;
