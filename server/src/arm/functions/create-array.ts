// createArray(): an array of the arguments.
import { armArray } from "../arm-value.ts";
import { failureAmong } from "../functions-support/strict-function.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "createArray",
  signature: "createArray([arg1, ...])",
  arity: [0, Number.POSITIVE_INFINITY],
  returns: ["array"],
  description: {
    en: "Returns an array whose elements are the arguments.",
    ja: "引数を要素とする配列を返します。",
  },
  evaluate: (...values) => failureAmong(values) ?? armArray(values),
});
