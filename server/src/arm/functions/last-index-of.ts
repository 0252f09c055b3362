// lastIndexOf(): where a text holds another one, or an array an element, for the last time.
import {
  type ArmArray,
  type ArmPattern,
  type ArmString,
  type ArmUnknown,
  type ArmValue,
  armInteger,
  armUnknown,
} from "../arm-value.ts";
import { foldForSearch } from "../functions-support/case-insensitive-search.ts";
import { sameValue } from "../functions-support/equality.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "lastIndexOf",
  arity: [2, 2],
  returns: ["int"],
  evaluate: (container, item) => lastIndexOf(container, item),
  partly: (container, item) => (container.kind === "array" ? lastIndexInArray(container, item) : undefined),
});

function lastIndexOf(container: Settled, item: Settled): ArmValue {
  switch (container.kind) {
    case "null":
      return armInteger(-1);
    case "string":
    case "pattern":
      return lastIndexInText(container, item);
    case "array":
      return lastIndexInArray(container, item);
    default:
      return wrongType(1, "a string or an array");
  }
}

function lastIndexInText(text: ArmString | ArmPattern, item: Settled): ArmValue {
  if (item.kind === "null" || item.kind === "pattern") return armUnknown(reasonAmong(item));
  if (item.kind !== "string") return wrongType(2, "a string");
  if (text.kind === "pattern") return armUnknown(reasonAmong(text));
  // Versions of .NET differ in where they find the empty text.
  if (item.value === "" && text.value !== "") return armUnknown("unsupported");
  const folded = foldForSearch(text.value, item.value);
  return folded === undefined ? armUnknown("unsupported") : armInteger(folded.text.lastIndexOf(folded.wanted));
}

function lastIndexInArray(array: ArmArray, item: Settled | ArmUnknown): ArmValue {
  if (array.open !== undefined) return armUnknown(array.open);
  for (let index = array.length - 1; index >= 0; index--) {
    const same = sameValue(array.item(index), item);
    if (same === "yes") return armInteger(index);
    if (same === "unknown") return armUnknown(reasonAmong(item, array.item(index)));
  }
  return armInteger(-1);
}
