// Secrets that pass through parameters which are not secure.

import type { Value } from "../arm/value.ts";
import type { TemplateParameter, TemplateResource } from "../batch/template-resources.ts";
import { isStopgap } from "./checks/inline-secret.ts";
import { toldOnceSecure } from "./checks/once-secure.ts";
import { overriddenDefaults } from "./checks/overridden-defaults.ts";
import { poolReference, templateBestPractices } from "./checks/pages.ts";
import { follow } from "./checks/stated-properties.ts";
import { defineRule, type Fix, set } from "./rule.ts";

const secureTypes: Readonly<Record<string, string>> = { string: "securestring", object: "secureObject" };

export default defineRule({
  id: "template-secret-parameter-type",
  subject: "any",
  title: "Parameters for secrets should be secure",
  why: "Azure keeps the values of parameters in the record of each deployment, and shows them to everybody who may look at it. Those of secure parameters are left out.",
  messages: {
    type: {
      severity: "warning",
      text: "'{subject}' takes a secret from parameter '{parameter}' of type '{type}', so that the record of each deployment shows it.",
    },
  },
  notes: { declared: "The parameter is declared here." },
  fixes: { secure: "Declare parameter '{parameter}' as '{type}'" },
  references: [templateBestPractices, poolReference],
  controls: ["MCSB IM-8"],
  seeds: [],
  *check(subject) {
    const own = subject.template?.own;
    if (own === undefined) return "not-applicable";
    const { uses: all, complete } = subject.secretUses();
    const uses = all.filter(({ isSecretProperty }) => isSecretProperty);
    const reported = new Set<string>();
    for (const { steps } of uses) {
      const value = follow(subject, steps);
      if (value === undefined || isKept(value, own)) continue;
      for (const parameter of openParameters(value, own)) {
        const { name, type, declaration } = parameter;
        if (reported.has(name)) continue;
        reported.add(name);
        const declared = declaration.at("type");
        yield {
          message: "type",
          data: { subject: subject.name, parameter: name, type: declared.state === "known" ? declared.show() : type },
          at: value,
          related: [{ at: declared.state === "absent" ? declaration : declared, note: "declared" }],
          fixes: () => secure(parameter, own),
        };
      }
    }
    if (!complete) return "not-decidable";
    return uses.length === 0 ? "not-applicable" : undefined;
  },
});

/** Of a secret that is written in a file there is worse to say; one of a key vault no record shows. */
function isKept({ secret, arm }: Value, own: TemplateResource): boolean {
  return (secret && own.resource.environment.scope.root) || (arm?.kind === "string" && !isStopgap(arm.value));
}

type OpenParameter = TemplateParameter & { readonly type: string };

/** The parameters that the secret is, or that it is made of, if the record shows all of them. */
function openParameters(value: Value, own: TemplateResource): readonly OpenParameter[] {
  const sources = own.parametersNamedBy(value).filter(({ role }) => role !== "named");
  if (sources.some(({ secure }) => secure) || overriddenDefaults(value, true, own).length > 0) return [];
  return sources.flatMap((each) =>
    each.type === undefined || !(each.type in secureTypes) ? [] : [{ ...each, type: each.type }],
  );
}

function secure(
  { name, type, role, declaration, value }: OpenParameter,
  own: TemplateResource,
): readonly Fix<"secure">[] {
  const [declared, fallback] = [declaration.at("type"), declaration.at("defaultValue")];
  // To call what is written in a file a secret does not take it out of there.
  const isWritten = value.arm?.kind === "object" && value.arm.names.length > 0;
  const { template } = own.resource.environment.scope;
  if (role !== "whole" || declared.state !== "known" || isWritten || toldOnceSecure(template).has(name.toLowerCase()))
    return [];
  const to = secureTypes[type] ?? "";
  const data = { parameter: name, type: to };
  return [{ title: "secure", data, safe: fallback.state === "absent", changes: [set(declared, to)] }];
}
