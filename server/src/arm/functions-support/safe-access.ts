// Access to members and elements that may be missing.
import { elementOf } from "../access.ts";
import { type ArmArray, type ArmObject, type ArmValue, armError, armNull, armUnknown } from "../arm-value.ts";
import { reasonAmong } from "./reasons.ts";
import { wrongType } from "./strict-function.ts";

/** The member or element, null if there is none. */
export function accessSafely(target: ArmValue, key: ArmValue): ArmValue {
  if (key.kind === "unknown" || key.kind === "pattern") return armUnknown(reasonAmong(key));
  if (key.kind === "object") return target.kind === "array" ? accessFromEnd(target, key) : armUnknown("unsupported");
  if (key.kind !== "string" && key.kind !== "int") return wrongType(2, "a string or an integer");
  if (target.kind === "unknown") return armUnknown(target.reason);
  if (target.kind === "object" && key.kind === "string") return target.get(key.value) ?? missing(target);
  if (target.kind === "array" && key.kind === "int") {
    if (key.value < 0) return armNull;
    return key.value < target.length ? target.item(key.value) : missing(target);
  }
  return armNull;
}

/** The element counted from 1 at the end, null if there is none. */
export function accessSafelyFromEnd(array: ArmArray, position: number): ArmValue {
  if (position < 1) return armNull;
  if (array.open !== undefined) return armUnknown(array.open);
  return position <= array.length ? array.item(array.length - position) : armNull;
}

/** Ordinary access along a path: what is missing is an error. */
export function accessPath(target: ArmValue, path: readonly ArmValue[]): ArmValue {
  let value = target;
  for (const key of path) value = key.kind === "object" ? stepFromEnd(value, key) : elementOf(value, key);
  return value;
}

function stepFromEnd(target: ArmValue, key: ArmObject): ArmValue {
  if (target.kind === "error" || target.kind === "unreachable") return target;
  const value = accessSafely(target, key);
  return value.kind === "null" && target.kind === "array" ? armError("The position is outside the array.") : value;
}

/** A key of the form `{ value: n, fromEnd: bool }`. */
function accessFromEnd(array: ArmArray, key: ArmObject): ArmValue {
  const [position, fromEnd] = [key.get("value"), key.get("fromEnd")];
  if (position?.kind !== "int" || (fromEnd !== undefined && fromEnd.kind !== "bool")) return armUnknown("unsupported");
  return fromEnd?.value === true ? accessSafelyFromEnd(array, position.value) : accessSafely(array, position);
}

function missing(container: ArmArray | ArmObject): ArmValue {
  return container.open === undefined ? armNull : armUnknown(container.open);
}
