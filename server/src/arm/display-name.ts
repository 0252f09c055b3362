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

/**
 * A name for people: unknown parts stand in braces. Of one that a secret is part of, no literal is shown, unless no
 * secret is known anyway.
 */
export function displayName(name: ArmValue, { knowsSecret } = { knowsSecret: true }): string {
  const show = name.secret === true && knowsSecret ? veil : (text: string) => text;
  return nameParts(name)
    .map((part) => (typeof part === "string" ? show(part) : `{${part.display}}`))
    .join("");
}

/** Nobody can tell which part of it is the secret. */
function veil(text: string): string {
  return text.replace(/[^/]+/g, "…");
}
