// map(): what a lambda makes of each element of an array.
import { armInteger } from "../arm-value.ts";
import { delayedArray, lambdaFunction } from "../lambdas.ts";

export default lambdaFunction({
  name: "map",
  signature: "map(inputArray, lambda)",
  arity: [2, 2],
  returns: ["array"],
  description: {
    en: "Applies a lambda to each element of an array and returns the results.",
    ja: "配列の各要素にラムダを適用し、その結果の配列を返します。",
  },
  over: "array",
  lambdas: [1],
  handed: 2,
  evaluate: (array, [lambda], site) => {
    const apply = (index: number) => lambda([array.item(index), armInteger(index)], index);
    return delayedArray(array.length, apply, site, array.open);
  },
});
