// Looks something up in an ordered list, however long it is.

/** The first index for which `holds`, which is false before it and true from there on; the length if there is none. */
export function firstIndex<T>(ordered: readonly T[], holds: (element: T) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ordered[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
