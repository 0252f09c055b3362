// Names that are not taken.
import type { JsonObject } from "../json/node.ts";
import { findMember } from "../json/path.ts";

/** The name itself, or with the first number behind it that makes it new among the members. */
export function freeName(members: JsonObject, name: string): string {
  let free = name;
  for (let number = 2; findMember(members, free) !== undefined; number++) free = `${name}${number}`;
  return free;
}
