// createObject(): an object of names and values.
import { type ArmValue, armError, type Reason } from "../arm-value.ts";
import { objectOf } from "../functions-support/objects.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { failureAmong, wrongType } from "../functions-support/strict-function.ts";
import { valueFunction } from "./function.ts";

export default valueFunction({
  name: "createObject",
  arity: [0, Number.POSITIVE_INFINITY],
  returns: ["object"],
  evaluate: (...values) => failureAmong(values) ?? createObject(values),
});

/** A name that is not known cannot be that of another member, since the engine refuses a name given twice. */
function createObject(values: readonly ArmValue[]): ArmValue {
  if (values.length % 2 !== 0) return armError("Each name needs a value.");
  const members = new Map<string, ArmValue>();
  const partialNames: ArmValue[] = [];
  let open: Reason | undefined;
  for (let index = 0; index < values.length; index += 2) {
    const [name, value] = [values[index], values[index + 1]];
    if (name === undefined || value === undefined) break;
    if (name.kind === "unknown" || name.kind === "pattern" || name.kind === "null") {
      open ??= reasonAmong(name);
      partialNames.push(name);
    } else if (name.kind !== "string") {
      return wrongType(index + 1, "a string");
    } else if (members.has(name.value)) {
      return armError(`The name '${name.value}' is given twice.`);
    } else {
      members.set(name.value, value);
    }
  }
  const object = objectOf(members, open);
  return open === undefined ? object : { ...object, nonEmpty: true, partialNames: namesOrNone(partialNames) };
}

/** What a member is called whose name is null is documented nowhere. */
function namesOrNone(names: readonly ArmValue[]): readonly ArmValue[] | undefined {
  return names.some(({ kind }) => kind === "null") ? undefined : names;
}
