// The objects that describe the deployment: their shape is known, their values only if the user gave them.
import { type ArmValue, type Atom, armObject, armPattern, armUnknown } from "./arm-value.ts";
import type { ScopeContext } from "./context.ts";

/** A fact about the deployment: the given one, or an atom that is the same wherever it is asked for. */
export function contextFact(context: ScopeContext, name: keyof ScopeContext): string | Atom {
  return context[name] ?? { key: `context:${name.toLowerCase()}`, display: name, reason: "context", nonEmpty: true };
}

/** A string of facts and literals. */
export function contextString(...parts: readonly (string | Atom)[]): ArmValue {
  const [only] = parts;
  if (parts.length === 1 && typeof only === "object") return armUnknown("context", ["string"], only);
  return armPattern(parts);
}

/** An object whose other members nobody knows. */
export function contextObject(members: Readonly<Record<string, ArmValue>>): ArmValue {
  return armObject(Object.entries(members), "context");
}

/** What the cloud calls something, e.g. `suffixes.keyvaultDns`: the same wherever it is asked for. */
export function environmentAtom(member: string): Atom {
  return {
    key: `environment:${member.toLowerCase()}`,
    display: `environment().${member}`,
    reason: "context",
    nonEmpty: true,
  };
}
