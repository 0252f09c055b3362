// A property as a resource or body states it.

/** A property as it is written. */
export interface StatedProperty {
  /** The canonical path; undefined if the plane has no property of that name there in any version. */
  readonly path: string | undefined;
  /** The names that lead to it, `[]` for an element. */
  readonly names: readonly string[];
  /** The same with the index of each element. */
  readonly steps: readonly (string | number)[];
}

/** What a walk over a value came to. */
export interface StatedProperties {
  readonly found: readonly StatedProperty[];
  /** The ways to what may state others, since it is one of several alternatives, or since nobody knows all of it. */
  readonly unsettled: readonly StatedProperty["steps"][];
}
