// Secrets that stand in the defaults of parameters, or in parameter files.

import type { Value } from "../arm/value.ts";
import type { TemplateResource } from "../batch/template-resources.ts";
import { isStopgap, parameterOrigin } from "./checks/inline-secret.ts";
import { overriddenDefaults } from "./checks/overridden-defaults.ts";
import { poolReference, templateBestPractices } from "./checks/pages.ts";
import { follow } from "./checks/stated-properties.ts";
import { defineRule, type Fix, redact, remove, set } from "./rule.ts";

export default defineRule({
  id: "template-secret-parameter-default",
  subject: "any",
  title: "Parameters for secrets should have no value in files",
  why: "Whoever can read the template, a parameter file or their history can read the secret, and every deployment that gives no other value uses it. A secret that was committed once has to be changed, even after it is taken out of the file.",
  messages: {
    default: {
      severity: "error",
      text: "'{subject}' uses a secret that is written in the template {secret}, as the default value of parameter '{parameter}'.",
    },
    file: {
      severity: "error",
      text: "'{subject}' uses a secret that is written in a parameter file {secret}, as the value of parameter '{parameter}'.",
    },
    overridden: {
      severity: "error",
      text: "A secret is written in the template {secret}, as the default value of parameter '{parameter}', though '{subject}' is deployed with another value.",
    },
  },
  notes: { default: "The default value stands here." },
  fixes: {
    remove: "Remove the default value of parameter '{parameter}', which every deployment then has to give",
  },
  references: [templateBestPractices, poolReference],
  controls: ["MCSB IM-8"],
  seeds: [],
  *check(subject) {
    const own = subject.template?.own;
    if (own === undefined) return "not-applicable";
    const { uses, complete } = subject.secretUses();
    const reported = { default: new Set<string>(), file: new Set<string>() };
    for (const { steps, isSecretProperty } of uses) {
      const value = follow(subject, steps);
      if (value === undefined) continue;
      const origin = writtenParameter(value, own);
      if (origin !== undefined && !reported[origin.message].has(origin.name)) {
        reported[origin.message].add(origin.name);
        const { message, name: parameter } = origin;
        const fixes = () => (message === "default" ? removeDefault(parameter, value, own) : []);
        yield { message, data: { subject: subject.name, parameter, secret: redact(value) }, at: value, fixes };
      }
      for (const { name: parameter, fallback } of overriddenDefaults(value, isSecretProperty, own)) {
        if (reported.default.has(parameter)) continue;
        reported.default.add(parameter);
        yield {
          message: "overridden",
          data: { subject: subject.name, parameter, secret: redact(fallback) },
          at: value,
          related: [{ at: fallback, note: "default" }],
          fixes: () => removeDefault(parameter, value, own),
        };
      }
    }
    if (!complete) return "not-decidable";
    return uses.length === 0 ? "not-applicable" : undefined;
  },
});

interface WrittenParameter {
  readonly message: "default" | "file";
  readonly name: string;
}

/** The parameter whose default or assigned value is the secret, or a part of it. */
function writtenParameter(value: Value, own: TemplateResource): WrittenParameter | undefined {
  const direct = originOf(value);
  if (direct !== undefined || !value.secret) return direct;
  for (const parameter of own.parametersNamedBy(value)) {
    const origin = parameter.secure ? originOf(parameter.value) : undefined;
    if (origin !== undefined) return origin;
  }
  return undefined;
}

function originOf(value: Value): WrittenParameter | undefined {
  const hop = saysSomething(value) ? parameterOrigin(value) : undefined;
  return hop && { message: hop.kind === "parameter-file" ? "file" : "default", name: hop.name };
}

/** Objects count where all of them is secret; of others, rules for what they are for speak. */
function saysSomething(value: Value): boolean {
  const { arm } = value;
  if (value.secret && arm?.kind === "object") return arm.names.length > 0;
  const text = value.text();
  return text !== undefined && !isStopgap(text);
}

/** Only where the default belongs to the parameter that the resource names: others are given by those who deploy. */
function removeDefault(name: string, use: Value, own: TemplateResource): readonly Fix<"remove">[] {
  const parameter = own.parametersNamedBy(use).find((each) => each.name === name);
  const { scope } = own.resource.environment;
  if (parameter === undefined || !scope.root || parameter.declaration.at("defaultValue").state === "absent") return [];
  const type = parameter.declaration.at("type");
  const isOpen = !parameter.secure && type.is("string") === "yes";
  const changes = [remove(parameter.declaration.at("defaultValue")), ...(isOpen ? [set(type, "securestring")] : [])];
  return [{ title: "remove", data: { parameter: name }, safe: false, changes }];
}
