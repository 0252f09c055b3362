// The strings below a value whose names Batch does not lay down, such as the settings of an extension.
import type { Value } from "../../arm/value.ts";

/** A string, with the name of the nearest member that holds it. */
export interface Leaf {
  readonly name: string;
  readonly value: Value;
  /** Whether it is a member of the value itself, so that it can be told by its name. */
  readonly isMember: boolean;
}

/** What is deeper Azure does not take; in a hostile text it may be deeper than the stack. */
const deepest = 256;

/** The strings that are known at least in part, in the order of the text. */
export function leavesOf(root: Value): readonly Leaf[] {
  const found: Leaf[] = [];
  collect(root, "", 0, found);
  return found;
}

function collect(value: Value, name: string, depth: number, found: Leaf[]): void {
  if (depth > deepest) return;
  const { arm } = value;
  if (arm?.kind === "object") for (const each of arm.names) collect(value.at(each), each, depth + 1, found);
  else if (arm?.kind === "array") for (const each of value.items().values) collect(each, name, depth + 1, found);
  // Asked for its text, so that something unknown is noticed.
  else if (value.text() !== undefined || arm?.kind === "pattern") found.push({ name, value, isMember: depth === 1 });
}
