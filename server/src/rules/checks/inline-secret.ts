// Secrets that are written in the file, and how they are taken out of it.
import type { Hop, Value } from "../../arm/value.ts";
import { declareParameter, type Fix } from "../rule.ts";
import { wordsOf } from "./secret-names.ts";

// What people write where the secret has been taken out.
const stopgap = /^(?:|\*+|x+|\[[^\]]*\])$/i;

/**
 * Whether the secret itself is written down where it is used. One from a secure parameter or a vault is not, be it known
 * or not; of defaults of parameters and parameter files the rule `template-secret-parameter-default` speaks.
 */
export function isInlineSecret(value: Value): boolean {
  return isWrittenSecret(value) && parameterOrigin(value) === undefined;
}

/** Whether the secret itself is written down, be it in the default of a parameter that is not secure. */
export function isWrittenSecret(value: Value): boolean {
  const text = value.secret && !isPassedLiteral(value) ? undefined : value.text();
  return text !== undefined && !isStopgap(text);
}

/** A literal that is passed to a secure parameter of a nested template stays written where it is passed. */
function isPassedLiteral({ place }: Value): boolean {
  const isPassed = place.hops.some(({ kind }) => kind === "nested-parameter");
  const last = place.computed ? undefined : place.hops.at(-1)?.kind;
  return isPassed && (last === "nested-parameter" || last === "variable");
}

/** Whether a text stands where a secret has been taken out. */
export function isStopgap(text: string): boolean {
  return stopgap.test(text);
}

/** The default or the parameter file that a value stands in; undefined if it was made from it, or stands elsewhere. */
export function parameterOrigin({ place }: Value): Hop | undefined {
  const last = place.computed ? undefined : place.hops.at(-1);
  return last?.kind === "parameter-default" || last?.kind === "parameter-file" ? last : undefined;
}

/**
 * Where a secret comes from; undefined if there is none, or if nobody knows. What the default of a secure parameter
 * leaves empty is none.
 */
export function secretSource(value: Value): "literal" | "secure" | undefined {
  if (isInlineSecret(value)) return "literal";
  return value.secret && value.is("") !== "yes" ? "secure" : undefined;
}

/** Replaces the secret by a secure parameter; by the placeholder where there are no parameters. */
export function useSecureParameter<F extends string>(
  title: F,
  secret: Value,
  parameter: { readonly name: string; readonly placeholder: string },
): Fix<F> {
  return { title, safe: false, changes: [declareParameter(secret, { ...parameter, type: "securestring" })] };
}

/** A parameter that is called like the member or variable that holds the secret. */
export function parameterFor(member: string) {
  const [first = "secret", ...others] = wordsOf(member);
  const name = [first, ...others.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))].join("");
  return { name, placeholder: `<${name}>` };
}
