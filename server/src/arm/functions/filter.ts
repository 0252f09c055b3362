// filter(): the elements of an array that a lambda says yes to.
import { type ArmArray, type ArmValue, armArray, armInteger, type Reason, withSecret } from "../arm-value.ts";
import { answerOf, type Lambda, lambdaFunction } from "../lambdas.ts";

export default lambdaFunction({
  name: "filter",
  arity: [2, 2],
  returns: ["array"],
  over: "array",
  lambdas: [1],
  handed: 2,
  evaluate: (array, [lambda]) => filter(array, lambda),
});

/** Behind the first element that may or may not be in the result no element has a known place. */
function filter(array: ArmArray, lambda: Lambda): ArmValue {
  const kept: ArmValue[] = [];
  let open: Reason | undefined;
  let hidden = false;
  for (let index = 0; index < array.length; index++) {
    const element = array.item(index);
    const answer = answerOf(lambda([element, armInteger(index)], index));
    if (typeof answer === "object") {
      if ("failure" in answer) return answer.failure;
      open ??= answer.unknown;
      hidden ||= element.secret === true;
    } else if (answer && open === undefined) {
      kept.push(element);
    } else if (answer) {
      hidden ||= element.secret === true;
    }
  }
  return withSecret(armArray(kept, open ?? array.open), hidden);
}
