// Names as people read them: what is known of them, and in braces what is not.
import type { ArmValue, Atom } from "./arm-value.ts";

/** The literal and the unknown parts of a name. */
export function nameParts(name: ArmValue): readonly (string | Atom)[] {
  switch (name.kind) {
    case "string":
      return [name.value];
    case "pattern":
      return name.parts;
    case "unknown":
      return [name.atom ?? { key: `name:${name.reason}`, display: name.reason, reason: name.reason }];
    default:
      return [{ key: "name:error", display: "?", reason: "error" }];
  }
}

/** A name for people: unknown parts stand in braces. Of one that a secret is part of, nobody can tell that part. */
export function displayName(name: ArmValue): string {
  if (name.secret === true) return "{secret}";
  return nameParts(name)
    .map((part) => (typeof part === "string" ? part : `{${part.display}}`))
    .join("");
}
