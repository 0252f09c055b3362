// Secrets in the settings of extensions.

import type { Value } from "../arm/value.ts";
import { holdsCommandSecret } from "./checks/command-secrets.ts";
import { isWrittenSecret, parameterFor, useSecureParameter } from "./checks/inline-secret.ts";
import { type Leaf, leavesOf } from "./checks/leaves.ts";
import { poolReference } from "./checks/pages.ts";
import { isKeyName } from "./checks/secret-names.ts";
import { holdsSecret, isGeneratedSecret, isSecretUnder } from "./checks/secret-patterns.ts";
import { declareParameter, defineRule, type Fix, remove } from "./rule.ts";

export default defineRule({
  id: "extension-secret-in-settings",
  subject: "pool",
  title: "Settings of extensions should hold no secrets",
  why: "The settings of an extension are given back to everybody who may look at the pool, and its protected settings are not. A secret that is written in the file is known to everybody who can read the file or its history.",
  messages: {
    settings: {
      severity: "error",
      text: "'{member}' in the settings of extension '{extension}' of pool '{pool}' holds a secret, and everybody who may look at the pool can read it.",
    },
    literal: {
      severity: "error",
      text: "'{member}' in the protected settings of extension '{extension}' of pool '{pool}' holds a secret that is written in the file.",
    },
  },
  fixes: {
    move: "Move '{member}' to the protected settings as a secure parameter, and change the old secret (an existing pool accepts it only when empty)",
    parameter: "Take the secret out of the file, and change it",
  },
  references: [poolReference],
  controls: ["MCSB IM-8"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.extensions"] },
  *check(pool) {
    const { values } = pool.at("virtualMachineConfiguration.extensions").items();
    for (const extension of values) {
      const data = { pool: pool.name, extension: extension.at("name").show() };
      for (const leaf of leavesOf(extension.at("settings"))) {
        if (!isReadable(leaf)) continue;
        const { name: member, value: at } = leaf;
        yield { message: "settings", data: { ...data, member }, at, fixes: () => move(extension, leaf) };
      }
      for (const { name: member, value: at } of leavesOf(extension.at("protectedSettings"))) {
        if (!holdsSecret(at) && !isNamedSecret(member, at)) continue;
        const fixes = () => [useSecureParameter("parameter", at, parameterFor(member))];
        yield { message: "literal", data: { ...data, member }, at, fixes };
      }
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});

/** A secret in settings, where everybody reads it. */
function isReadable({ name, value }: Leaf): boolean {
  if (holdsSecret(value) || (/^commandToExecute$/i.test(name) && holdsCommandSecret(value))) return true;
  return isNamedSecret(name, value);
}

/** Of what is merely called a key, of whatever kind, only what a machine made is a secret. */
function isNamedSecret(name: string, value: Value): boolean {
  const text = isWrittenSecret(value) ? (value.text() ?? "") : "";
  return isSecretUnder(name, text) || (isKeyName(name) && isGeneratedSecret(text));
}

/** What is deeper inside belongs to something that may have to stay. */
function move(extension: Value, { name, value, isMember }: Leaf): readonly Fix<"move">[] {
  const target = extension.at("protectedSettings", name);
  if (!isMember || target.state !== "absent") return [];
  const changes = [remove(value), declareParameter(target, { ...parameterFor(name), type: "securestring" })];
  return [{ title: "move", data: { member: name }, safe: false, changes }];
}
