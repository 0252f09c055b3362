// array(): a value as an array.
import { armArray } from "../arm-value.ts";
import { mayBe } from "../functions-support/equality.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "array",
  signature: "array(convertToArray)",
  arity: [1, 1],
  returns: ["array"],
  description: {
    en: "Returns an array unchanged, and any other value as the only element of an array.",
    ja: "配列はそのまま、それ以外の値はその値だけを要素とする配列にして返します。",
  },
  evaluate: (value) => (value.kind === "array" ? value : armArray([value])),
  partly: (value) => (value.kind === "unknown" && !mayBe(value, "array") ? armArray([value]) : undefined),
});
