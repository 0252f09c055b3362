// map(): what a lambda makes of each element of an array.
import { armInteger } from "../arm-value.ts";
import { delayedArray, lambdaFunction } from "../lambdas.ts";

export default lambdaFunction({
  name: "map",
  arity: [2, 2],
  returns: ["array"],
  over: "array",
  lambdas: [1],
  handed: 2,
  evaluate: (array, [lambda], site) => {
    const apply = (index: number) => lambda([array.item(index), armInteger(index)], index);
    return delayedArray(array.length, apply, site, array.open);
  },
});
