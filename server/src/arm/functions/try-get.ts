// tryGet(): a member or element, if there is one.
import { accessPath, accessSafely } from "../functions-support/safe-access.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "tryGet",
  signature: "tryGet(itemToTest, keyOrIndex, [keyOrIndex, ...])",
  arity: [2, Number.POSITIVE_INFINITY],
  description: {
    en: "Returns a member of an object or an element of an array, or null if there is none; only the first step may miss.",
    ja: "オブジェクトのプロパティまたは配列の要素を返します。最初の段階で存在しない場合は null を返します。",
  },
  evaluate: (target, key, ...path) => {
    const value = accessSafely(target, key);
    return value.kind === "null" || value.kind === "unknown" ? value : accessPath(value, path);
  },
});
