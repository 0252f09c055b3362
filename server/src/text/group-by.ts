// Groups a list by a key, groups and elements in their order; Map.groupBy is newer than the oldest VS Code we run in.

/** The elements by key. */
export function groupBy<K, T>(elements: readonly T[], keyOf: (element: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return groups;
}
