// distinct(): an array without repetitions.
import { distinctElements } from "../functions-support/distinct.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "distinct",
  signature: "distinct(inputArray)",
  arity: [1, 1],
  returns: ["array"],
  description: {
    en: "Returns the elements of an array without repetitions.",
    ja: "重複する要素を取り除いた配列を返します。",
  },
  evaluate: (array) => (array.kind === "array" ? distinctElements(array) : wrongType(1, "an array")),
});
