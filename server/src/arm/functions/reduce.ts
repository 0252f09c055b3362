// reduce(): one value made of all elements of an array, one after the other.
import { armError, armInteger, armUnknown, withSecret } from "../arm-value.ts";
import { lambdaFunction } from "../lambdas.ts";

export default lambdaFunction({
  name: "reduce",
  arity: [3, 3],
  over: "array",
  lambdas: [2],
  handed: 3,
  evaluate: (array, [lambda], { call, interpreter }) => {
    const [, initial] = call.arguments;
    let current = initial === undefined ? armError("An initial value is missing.") : interpreter.evaluate(initial);
    let secret = current.secret === true;
    for (let index = 0; index < array.length; index++) {
      if (current.kind === "error" || current.kind === "unreachable") return current;
      current = lambda([current, array.item(index), armInteger(index)], index);
      secret ||= current.secret === true;
    }
    return array.open === undefined ? current : withSecret(armUnknown(array.open), secret);
  },
});
