// float(): a value as a floating-point number.
import { type ArmValue, armUnknown } from "../arm-value.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "float",
  arity: [1, 1],
  returns: ["float"],
  evaluate: toFloat,
});

function toFloat(value: Settled): ArmValue {
  if (value.kind === "int" || value.kind === "float") return { kind: "float", value: value.value };
  const isNumber = value.kind === "string" && /^\s*[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?\s*$/.test(value.value);
  return isNumber ? { kind: "float", value: Number(value.value) } : armUnknown(reasonAmong(value));
}
