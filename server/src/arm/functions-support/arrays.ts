// Arrays made of others without reading their elements.
import { type ArmArray, type ArmValue, armNull, armUnknown, type Reason } from "../arm-value.ts";

/** The longest array that is built; the engine's `range` has the same limit. */
export const maxArrayLength = 10_000;

/** The elements of an array from the first on, each read when it is asked for. */
export function viewArray(length: number, item: (index: number) => ArmValue, open?: Reason): ArmValue {
  return length > maxArrayLength ? armUnknown("budget", ["array"]) : { kind: "array", length, item, open };
}

/** The known elements in order. */
export function* elementsOf(array: ArmArray): Iterable<ArmValue> {
  for (let index = 0; index < array.length; index++) yield array.item(index);
}

/** One array behind the other; what follows an array that may go on has no known place. */
export function joinArrays(arrays: readonly ArmArray[]): ArmValue {
  const parts: ArmArray[] = [];
  let length = 0;
  let open: Reason | undefined;
  for (const array of arrays) {
    parts.push(array);
    length += array.length;
    open = array.open;
    if (open !== undefined) break;
  }
  return viewArray(length, (index) => itemOf(parts, index), open);
}

function itemOf(arrays: readonly ArmArray[], index: number): ArmValue {
  let rest = index;
  for (const array of arrays) {
    if (rest < array.length) return array.item(rest);
    rest -= array.length;
  }
  return armNull;
}
