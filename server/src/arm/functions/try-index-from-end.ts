// tryIndexFromEnd(): an element counted from the end of an array, if there is one.
import { accessPath, accessSafelyFromEnd } from "../functions-support/safe-access.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "tryIndexFromEnd",
  signature: "tryIndexFromEnd(sourceArray, reverseIndex, [property, ...])",
  arity: [2, Number.POSITIVE_INFINITY],
  description: {
    en: "Returns an element of an array, counted from 1 at its end, or null if there is none.",
    ja: "配列の末尾を 1 として数えた位置の要素を返します。存在しない場合は null を返します。",
  },
  evaluate: (array, position, ...path) => {
    if (position.kind !== "int") return wrongType(2, "an integer");
    if (array.kind !== "array") return wrongType(1, "an array");
    const element = accessSafelyFromEnd(array, position.value);
    return element.kind === "null" || element.kind === "unknown" ? element : accessPath(element, path);
  },
});
