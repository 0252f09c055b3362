// equals(): whether two values are the same.
import { type ArmUnknown, type ArmValue, armBoolean, armUnknown } from "../arm-value.ts";
import { sameValue } from "../functions-support/equality.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "equals",
  signature: "equals(arg1, arg2)",
  arity: [2, 2],
  returns: ["bool"],
  description: {
    en: "Tells whether two values are of the same type and equal; texts are compared with case.",
    ja: "2 つの値の型と内容が等しいかどうかを返します。文字列は大文字と小文字を区別して比較します。",
  },
  evaluate: equals,
  partly: equals,
});

function equals(a: Settled | ArmUnknown, b: Settled | ArmUnknown): ArmValue {
  const same = sameValue(a, b);
  return same === "unknown" ? armUnknown(reasonAmong(a, b)) : armBoolean(same === "yes");
}
