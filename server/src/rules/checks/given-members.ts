// Which members of an object are given, for what the service accepts only together or only one at a time.
import type { Value } from "../../arm/value.ts";

/** The members that are there, by name, and whether more may be. */
export interface GivenMembers {
  readonly given: readonly string[];
  readonly complete: boolean;
}

/**
 * A secret counts as given, though nobody knows it: secure parameters and vaults have no null. Whether an empty text is
 * one, the service alone knows.
 */
export function givenMembers(object: Value, names: readonly string[]): GivenMembers {
  const members = names.map((name) => ({ name, presence: presenceOf(object.at(name)) }));
  return {
    given: members.filter(({ presence }) => presence === "given").map(({ name }) => name),
    complete: members.every(({ presence }) => presence !== "unknown"),
  };
}

function presenceOf(value: Value): "given" | "absent" | "unknown" {
  if (value.arm?.kind === "string" && value.arm.value === "") return "unknown";
  if (value.secret || value.state === "known") return "given";
  return value.state === "absent" ? "absent" : "unknown";
}
