// join(): the elements of an array as one text.
import { type ArmArray, type ArmUnknown, type ArmValue, armUnknown } from "../arm-value.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";
import { addScalar, finishText, startText, stopText } from "../functions-support/text-parts.ts";

export default strictFunction({
  name: "join",
  arity: [2, 2],
  returns: ["string"],
  evaluate: (array, delimiter) => (array.kind === "array" ? join(array, delimiter) : wrongType(1, "an array")),
  partly: (array, delimiter) => (array.kind === "array" ? join(array, delimiter) : undefined),
});

function join(array: ArmArray, delimiter: Settled | ArmUnknown): ArmValue {
  if (!["string", "pattern", "null", "unknown"].includes(delimiter.kind)) return wrongType(2, "a string");
  const text = startText();
  if (array.open !== undefined) stopText(text, armUnknown(array.open));
  for (let index = 0; index < array.length && text.obstacle === undefined; index++) {
    if (index > 0) addScalar(text, delimiter);
    if (!addScalar(text, array.item(index))) stopText(text, armUnknown("unsupported"));
  }
  return finishText(text);
}
