// indexOf(): where a text holds another one, or an array an element, for the first time.
import {
  type ArmArray,
  type ArmPattern,
  type ArmString,
  type ArmUnknown,
  type ArmValue,
  armInteger,
  armUnknown,
} from "../arm-value.ts";
import { knownStart } from "../functions-support/beginning.ts";
import { foldForSearch } from "../functions-support/case-insensitive-search.ts";
import { sameValue } from "../functions-support/equality.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "indexOf",
  arity: [2, 2],
  returns: ["int"],
  evaluate: (container, item) => indexOf(container, item),
  partly: (container, item) => (container.kind === "array" ? indexInArray(container, item) : undefined),
});

function indexOf(container: Settled, item: Settled): ArmValue {
  switch (container.kind) {
    case "null":
      return armInteger(-1);
    case "string":
    case "pattern":
      return indexInText(container, item);
    case "array":
      return indexInArray(container, item);
    default:
      return wrongType(1, "a string or an array");
  }
}

function indexInText(text: ArmString | ArmPattern, item: Settled): ArmValue {
  if (item.kind === "null" || item.kind === "pattern") return armUnknown(reasonAmong(item));
  if (item.kind !== "string") return wrongType(2, "a string");
  const folded = foldForSearch(knownStart(text), item.value);
  const index = folded?.text.indexOf(folded.wanted);
  const certain = index !== undefined && (text.kind === "string" || index >= 0);
  return certain ? armInteger(index) : armUnknown(reasonAmong(text));
}

function indexInArray(array: ArmArray, item: Settled | ArmUnknown): ArmValue {
  for (let index = 0; index < array.length; index++) {
    const same = sameValue(array.item(index), item);
    if (same === "yes") return armInteger(index);
    if (same === "unknown") return armUnknown(reasonAmong(item, array.item(index)));
  }
  return array.open === undefined ? armInteger(-1) : armUnknown(array.open);
}
