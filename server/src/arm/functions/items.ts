// items(): the members of an object as an array.
import { type ArmObject, type ArmValue, armArray, armNull, armObject, armString } from "../arm-value.ts";
import { viewArray } from "../functions-support/arrays.ts";
import { orderedNames } from "../functions-support/objects.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "items",
  arity: [1, 1],
  returns: ["array"],
  evaluate: (object) => (object.kind === "object" ? items(object) : wrongType(1, "an object")),
});

/** Where a member that is not known would stand among the others is not known either. */
function items(object: ArmObject): ArmValue {
  if (object.open !== undefined) return armArray([], object.open);
  const names = orderedNames(object);
  return viewArray(names.length, (index) => {
    const name = names[index] ?? "";
    return armObject([
      ["key", armString(name)],
      ["value", object.get(name) ?? armNull],
    ]);
  });
}
