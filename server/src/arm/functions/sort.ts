// sort(): the elements of an array in the order that a lambda gives them.
import { type ArmArray, type ArmValue, armArray, armUnknown, type Reason, withSecret } from "../arm-value.ts";
import { type Answer, answerOf, type Lambda, lambdaFunction } from "../lambdas.ts";

export default lambdaFunction({
  name: "sort",
  arity: [2, 2],
  returns: ["array"],
  over: "array",
  lambdas: [1],
  handed: 2,
  evaluate: (array, [lambda]) => (array.open === undefined ? sort(array, lambda) : armUnknown(array.open)),
});

function sort(array: ArmArray, lambda: Lambda): ArmValue {
  let unknown: Reason | undefined;
  let failure: ArmValue | undefined;
  /** Whether the element that stood at `a` has to stand before the one at `b`; asks nothing more once that is in vain. */
  const precedes = (a: number, b: number): boolean => {
    if (unknown !== undefined || failure !== undefined) return false;
    const answer: Answer = answerOf(lambda([array.item(a), array.item(b)], `${a},${b}`));
    if (typeof answer === "boolean") return answer;
    if ("failure" in answer) failure = answer.failure;
    else unknown = answer.unknown;
    return false;
  };
  const order = Array.from({ length: array.length }, (_, index) => index);
  order.sort((a, b) => (precedes(a, b) ? -1 : Number(precedes(b, a))));
  if (failure !== undefined) return failure;
  if (unknown === undefined) return armArray(order.map((index) => array.item(index)));
  const element = withSecret(
    armUnknown(unknown),
    order.some((index) => array.item(index).secret === true),
  );
  return armArray(order.map(() => element));
}
