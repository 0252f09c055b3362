// min(): the smallest of several numbers.
import { extremumOf } from "../functions-support/extremum.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "min",
  signature: "min(arg1, [arg2, ...])",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["int", "float"],
  description: {
    en: "Returns the smallest of several numbers, or of the numbers in an array.",
    ja: "複数の数値、または配列内の数値のうち最小のものを返します。",
  },
  evaluate: (...values) => extremumOf(values, (a, b) => a < b),
});
