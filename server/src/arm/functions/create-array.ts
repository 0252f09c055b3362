// createArray(): an array of the arguments.
import { armArray } from "../arm-value.ts";
import { failureAmong } from "../functions-support/strict-function.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "createArray",
  arity: [0, Number.POSITIVE_INFINITY],
  returns: ["array"],
  evaluate: (...values) => failureAmong(values) ?? armArray(values),
});
