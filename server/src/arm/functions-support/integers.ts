// Whole numbers as the numeric functions take and make them.
import { type ArmValue, armInteger } from "../arm-value.ts";
import { type Settled, wrongType } from "./strict-function.ts";

/** Calculates with two integers; what is no integer is refused, a result that is not exact is unknown. */
export function onIntegers(a: Settled, b: Settled, calculate: (a: number, b: number) => number | ArmValue): ArmValue {
  if (a.kind !== "int") return wrongType(1, "an integer");
  if (b.kind !== "int") return wrongType(2, "an integer");
  const result = calculate(a.value, b.value);
  // Adding a zero takes the sign off a negative one.
  return typeof result === "number" ? armInteger(result + 0) : result;
}
