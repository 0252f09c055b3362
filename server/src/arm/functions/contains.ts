// contains(): whether a text holds another one, an array an element, or an object a member.
import {
  type ArmArray,
  type ArmObject,
  type ArmPattern,
  type ArmString,
  type ArmUnknown,
  type ArmValue,
  armBoolean,
  armUnknown,
} from "../arm-value.ts";
import { elementsOf } from "../functions-support/arrays.ts";
import { sameValue } from "../functions-support/equality.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

type Item = Settled | ArmUnknown;

export default strictFunction({
  name: "contains",
  arity: [2, 2],
  returns: ["bool"],
  evaluate: (container, item) => contains(container, item),
  partly: (container, item) => (container.kind === "unknown" ? undefined : contains(container, item)),
});

function contains(container: Settled, item: Item): ArmValue {
  switch (container.kind) {
    case "string":
    case "pattern":
      return textContains(container, item);
    case "array":
      return arrayContains(container, item);
    case "object":
      return objectContains(container, item);
    default:
      return wrongType(1, "a string, an array or an object");
  }
}

function textContains(text: ArmString | ArmPattern, item: Item): ArmValue {
  if (item.kind === "unknown" || item.kind === "pattern" || item.kind === "null") return armUnknown(reasonAmong(item));
  if (item.kind !== "string") return wrongType(2, "a string");
  const fragments = text.kind === "string" ? [text.value] : text.parts;
  const found = fragments.some((fragment) => typeof fragment === "string" && fragment.includes(item.value));
  return found || text.kind === "string" ? armBoolean(found) : armUnknown(reasonAmong(text));
}

function arrayContains(array: ArmArray, item: Item): ArmValue {
  let certain = array.open === undefined;
  for (const element of elementsOf(array)) {
    const same = sameValue(element, item);
    if (same === "yes") return armBoolean(true);
    certain &&= same === "no";
  }
  return certain ? armBoolean(false) : armUnknown(reasonAmong(item, array));
}

/** A member that is null is there, too. */
function objectContains(object: ArmObject, item: Item): ArmValue {
  if (item.kind === "unknown" || item.kind === "pattern") return armUnknown(reasonAmong(item));
  if (item.kind !== "string") return wrongType(2, "a string");
  if (object.get(item.value) !== undefined) return armBoolean(true);
  return object.open === undefined ? armBoolean(false) : armUnknown(object.open);
}
