// Where the property table leaves names to the user.
import {
  canonicalFromConcrete,
  inPlane,
  type Plane,
  propertyOf,
  type Subject,
} from "../../server/src/batch/properties/properties.ts";

/** Whether the names lead to, or below, a place whose names are free or not known to us. */
export function hasFreeNames(subject: Subject, plane: Plane, names: readonly string[]): boolean {
  for (let length = names.length; length > 0; length--) {
    const path = canonicalFromConcrete(subject, plane, names.slice(0, length));
    const property = path === undefined ? undefined : propertyOf(subject, path);
    if (property !== undefined) return inPlane(property, plane)?.open ?? false;
  }
  return false;
}
