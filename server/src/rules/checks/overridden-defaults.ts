// Secrets in the defaults of parameters that are given other values.
import type { Value } from "../../arm/value.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import { isWrittenSecret } from "./inline-secret.ts";
import { isLiteral } from "./literal.ts";

/** A parameter with its default. */
export interface OverriddenDefault {
  readonly name: string;
  readonly fallback: Value;
}

/** The literal defaults of the parameters of a secret in whose place a file or the nesting deployment gives a value. */
export function overriddenDefaults(
  secret: Value,
  isSecretProperty: boolean,
  own: TemplateResource,
): readonly OverriddenDefault[] {
  const { scope } = own.resource.environment;
  return own.parametersNamedBy(secret).flatMap(({ name, secure, role, declaration, value }) => {
    const fallback = declaration.at("defaultValue");
    if (!(secure || (isSecretProperty && role === "whole")) || !isWritten(fallback)) return [];
    // A file that says null leaves the default in its place.
    if (value.place.hops.some(({ node }) => node === fallback.place.node)) return [];
    const given = scope.assignments(name.toLowerCase());
    return given.length > 0 && given.every(({ read }) => read !== undefined) ? [{ name, fallback }] : [];
  });
}

function isWritten(fallback: Value): boolean {
  const { arm } = fallback;
  if (fallback.state === "absent" || !isLiteral(fallback)) return false;
  return arm?.kind === "object" ? arm.names.length > 0 : isWrittenSecret(fallback);
}
