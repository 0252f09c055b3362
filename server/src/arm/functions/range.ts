// range(): consecutive numbers.
import { armError, armInteger, armUnknown } from "../arm-value.ts";
import { maxArrayLength, viewArray } from "../functions-support/arrays.ts";
import { onIntegers } from "../functions-support/integers.ts";
import { strictFunction } from "../functions-support/strict-function.ts";

const largest = 2_147_483_647;

export default strictFunction({
  name: "range",
  arity: [2, 2],
  returns: ["array"],
  evaluate: (start, count) =>
    onIntegers(start, count, (from, length) => {
      if (length < 0 || length > maxArrayLength)
        return armError(`The count has to be between 0 and ${maxArrayLength}.`);
      if (from + length - 1 > largest) return armError(`No number may be above ${largest}.`);
      // Whether the end of the range may be the largest number itself is told in two ways.
      if (from + length > largest || from < -largest) return armUnknown("unsupported");
      return viewArray(length, (index) => armInteger(from + index));
    }),
});
