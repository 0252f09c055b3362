// Container registries that a pool or a task signs in to with a password.

import type { Value } from "../arm/value.ts";
import type { Pool, Task } from "../batch/subject.ts";
import { containerRegistries, isAzureRegistry, signInConflict, taskRegistry } from "./checks/container-registries.ts";
import { secretSource, useSecureParameter } from "./checks/inline-secret.ts";
import { dataPlaneReference, poolReference } from "./checks/pages.ts";
import { referToIdentity } from "./checks/pool-identity.ts";
import { defineRule, type Fix, redact, remove } from "./rule.ts";

export default defineRule({
  id: "container-registry-password",
  subject: "poolOrTask",
  title: "Pools should sign in to container registries with an identity",
  why: "A password has to be kept, passed on and changed, and whoever has it can fetch the images. For Azure Container Registry an identity of the pool stands in its place.",
  messages: {
    literal: {
      severity: "error",
      text: "The password with which pool '{subject}' signs in to '{registry}' is written in the file {password}.",
    },
    taskLiteral: {
      severity: "error",
      text: "The password with which the task of '{subject}' signs in to '{registry}' is written in the file {password}.",
    },
    azure: {
      severity: "warning",
      text: "Pool '{subject}' signs in to '{registry}' with a password instead of an identity.",
    },
    other: {
      severity: "information",
      text: "Pool '{subject}' signs in to '{registry}' with a password; identities serve for Azure Container Registry.",
    },
  },
  fixes: {
    identity: "Sign in with an identity of the pool that may pull images (an existing pool accepts it only when empty)",
    parameter: "Take the password out of the file, and change it",
  },
  references: [dataPlaneReference, poolReference],
  controls: ["MCSB IM-3", "MCSB IM-8"],
  seeds: ["A153"],
  needs: {
    pool: [
      "virtualMachineConfiguration.containerConfiguration.containerRegistries",
      "startTask.containerSettings.registry",
    ],
    task: ["containerSettings.registry"],
  },
  *check(subject) {
    return subject.kind === "task" ? yield* checkTask(subject) : yield* checkPool(subject);
  },
});

/** Nobody can give an identity to a pool where tasks are made. */
function* checkTask(task: Task) {
  const registry = taskRegistry(task);
  if (registry === undefined) return "not-applicable" as const;
  const password = registry.at("password");
  if (secretSource(password) !== "literal") return undefined;
  const data = { subject: task.name, registry: registry.at("registryServer").show(), password: redact(password) };
  yield { message: "taskLiteral", data, at: password, fixes: () => [takeOut(password)] } as const;
  return undefined;
}

function* checkPool(pool: Pool) {
  const registries = containerRegistries(pool);
  for (const registry of registries) {
    const password = registry.at("password");
    const server = registry.at("registryServer");
    const data = { subject: pool.name, registry: server.show() };
    const fixes = () => fixesOf(pool, registry);
    const source = secretSource(password);
    if (source === "literal") {
      yield { message: "literal", data: { ...data, password: redact(password) }, at: password, fixes } as const;
    } else if (source === "secure" && pool.plane === "management" && isAlone(registry)) {
      const azure = isAzureRegistry(server);
      if (azure !== "unknown")
        yield { message: azure === "yes" ? "azure" : "other", data, at: password, fixes } as const;
    }
  }
  return registries.length === 0 ? ("not-applicable" as const) : undefined;
}

/** Of two ways to sign in, another rule speaks. */
function isAlone(registry: Value): boolean {
  return registry.at("identityReference").state === "absent" && signInConflict(registry) === undefined;
}

function fixesOf(pool: Pool, registry: Value): Fix<"identity" | "parameter">[] {
  const password = registry.at("password");
  const user = registry.at("username");
  const fixes: Fix<"identity" | "parameter">[] = [];
  const reference =
    pool.plane === "management" && isAzureRegistry(registry.at("registryServer")) === "yes"
      ? referToIdentity(pool, registry.at("identityReference"))
      : [];
  if (reference.length > 0) {
    const removals = [...(user.state === "absent" ? [] : [user]), password].map(remove);
    fixes.push({ title: "identity", safe: false, changes: [...removals, ...reference] });
  }
  if (secretSource(password) === "literal") fixes.push(takeOut(password));
  return fixes;
}

function takeOut(password: Value): Fix<"parameter"> {
  return useSecureParameter("parameter", password, { name: "registryPassword", placeholder: "<password>" });
}
