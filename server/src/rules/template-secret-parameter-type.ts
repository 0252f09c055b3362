// Secrets that pass through parameters which are not secure.

import { isStopgap } from "./checks/inline-secret.ts";
import { poolReference } from "./checks/pages.ts";
import { follow } from "./checks/stated-properties.ts";
import { defineRule, set } from "./rule.ts";

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
  references: ["https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices", poolReference],
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
      if (value === undefined || value.secret) continue;
      const parameter = own.parametersNamedBy(value).find(({ direct }) => direct);
      const type = secureTypes[parameter?.type ?? ""];
      if (parameter === undefined || type === undefined || parameter.secure || reported.has(parameter.name)) continue;
      // Of a secret that is written in a file there is worse to say.
      if (value.arm?.kind === "string" && !isStopgap(value.arm.value)) continue;
      reported.add(parameter.name);
      const { name, declaration } = parameter;
      const [declared, fallback] = [declaration.at("type"), declaration.at("defaultValue")];
      yield {
        message: "type",
        data: { subject: subject.name, parameter: name, type: declared.show() },
        at: value,
        related: [{ at: declared, note: "declared" }],
        fixes: () => {
          const { arm } = parameter.value;
          // To call what is written in a file a secret does not take it out of there.
          if (arm?.kind === "object" && arm.names.length > 0) return [];
          const changes = declared.state === "known" ? [set(declared, type)] : [];
          return [{ title: "secure", data: { parameter: name, type }, safe: fallback.state === "absent", changes }];
        },
      };
    }
    if (!complete) return "not-decidable";
    return uses.length === 0 ? "not-applicable" : undefined;
  },
});
