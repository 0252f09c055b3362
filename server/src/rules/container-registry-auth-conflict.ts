// Container registries that a pool or a task is to sign in to in two ways, or with half of one.

import type { Value } from "../arm/value.ts";
import type { Pool, Task } from "../batch/subject.ts";
import { containerRegistries, signInConflict, taskRegistry } from "./checks/container-registries.ts";
import { dataPlaneReference } from "./checks/pages.ts";
import { defineRule, type Fix, remove } from "./rule.ts";

export default defineRule({
  id: "container-registry-auth-conflict",
  subject: "poolOrTask",
  title: "Pools should sign in to a container registry in exactly one way",
  why: "An identity stands in place of user name and password. With both of them, or with a password that belongs to no user name, nobody can tell how the nodes sign in.",
  messages: {
    both: {
      severity: "warning",
      text: "Pool '{subject}' is to sign in to '{registry}' with a password and with an identity.",
    },
    noUser: {
      severity: "warning",
      text: "Pool '{subject}' has a password for '{registry}', but no user name.",
    },
    taskBoth: {
      severity: "warning",
      text: "The task of '{subject}' is to sign in to '{registry}' with a password and with an identity.",
    },
    taskNoUser: {
      severity: "warning",
      text: "The task of '{subject}' has a password for '{registry}', but no user name.",
    },
  },
  fixes: {
    identity: "Keep the identity only (an existing pool accepts it only when empty)",
    taskIdentity: "Keep the identity only",
  },
  references: [dataPlaneReference],
  controls: ["MCSB IM-3"],
  seeds: [],
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

function* checkPool(pool: Pool) {
  const registries = containerRegistries(pool);
  for (const registry of registries) {
    const message = signInConflict(registry);
    if (message === undefined) continue;
    yield {
      message,
      data: { subject: pool.name, registry: registry.at("registryServer").show() },
      at: registry.at("password"),
      fixes: () => (message === "both" ? [keepIdentity("identity", registry)] : []),
    } as const;
  }
  return registries.length === 0 ? ("not-applicable" as const) : undefined;
}

function* checkTask(task: Task) {
  const registry = taskRegistry(task);
  if (registry === undefined) return "not-applicable" as const;
  const conflict = signInConflict(registry);
  if (conflict === undefined) return undefined;
  yield {
    message: conflict === "both" ? "taskBoth" : "taskNoUser",
    data: { subject: task.name, registry: registry.at("registryServer").show() },
    at: registry.at("password"),
    fixes: () => (conflict === "both" ? [keepIdentity("taskIdentity", registry)] : []),
  } as const;
  return undefined;
}

function keepIdentity<T extends string>(title: T, registry: Value): Fix<T> {
  const signIn = [registry.at("username"), registry.at("password")];
  return { title, safe: false, changes: signIn.filter(({ state }) => state !== "absent").map(remove) };
}
