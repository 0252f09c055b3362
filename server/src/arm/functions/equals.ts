// equals(): whether two values are the same.
import { type ArmUnknown, type ArmValue, armBoolean, armUnknown } from "../arm-value.ts";
import { sameValue } from "../functions-support/equality.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "equals",
  arity: [2, 2],
  returns: ["bool"],
  evaluate: equals,
  partly: equals,
});

function equals(a: Settled | ArmUnknown, b: Settled | ArmUnknown): ArmValue {
  const same = sameValue(a, b);
  return same === "unknown" ? armUnknown(reasonAmong(a, b)) : armBoolean(same === "yes");
}
