// Secrets in the environment variables of tasks, and in those that jobs give to all of theirs.

import type { Value } from "../arm/value.ts";
import { isWrittenSecret, parameterFor, useSecureParameter } from "./checks/inline-secret.ts";
import { poolReference } from "./checks/pages.ts";
import { isSecretName } from "./checks/secret-names.ts";
import { holdsSecret, isGeneratedSecret } from "./checks/secret-patterns.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "environment-secret",
  subject: "taskOrJob",
  title: "Environment variables of tasks should hold no secrets that are written in files",
  why: "Batch gives the environment variables of a task back to everybody who may look at it, and the file and its history show them too. A task can ask a key vault with a managed identity instead.",
  messages: {
    secret: {
      severity: "warning",
      text: "The environment variable '{name}' of '{subject}' holds a secret that is written in the file.",
    },
  },
  fixes: { parameter: "Take the secret out of the file, and change it" },
  references: [poolReference],
  controls: ["MCSB IM-8"],
  seeds: ["A153"],
  needs: { task: ["environmentSettings"] },
  *check(subject) {
    const settings =
      subject.kind === "task" ? subject.at("environmentSettings") : subject.at("commonEnvironmentSettings");
    if (settings.state === "absent") return "not-applicable";
    for (const setting of settings.items().values) {
      const [name, at] = [setting.at("name"), setting.at("value")];
      if (!holdsSecret(at) && !(isSecretName(name.text() ?? "") && isGenerated(at))) continue;
      const fixes = () => [useSecureParameter("parameter", at, parameterFor(name.text() ?? "secret"))];
      yield { message: "secret", data: { subject: subject.name, name: name.show() }, at, fixes };
    }
    return undefined;
  },
});

function isGenerated(value: Value): boolean {
  return isWrittenSecret(value) && isGeneratedSecret(value.text() ?? "");
}
