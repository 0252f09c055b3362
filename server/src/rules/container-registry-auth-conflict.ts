// Container registries that a pool is to sign in to in two ways, or with half of one.

import type { Value } from "../arm/value.ts";
import { containerRegistries, signInConflict } from "./checks/container-registries.ts";
import { dataPlaneReference } from "./checks/pages.ts";
import { defineRule, type Fix, remove } from "./rule.ts";

export default defineRule({
  id: "container-registry-auth-conflict",
  subject: "pool",
  title: "Pools should sign in to a container registry in exactly one way",
  why: "An identity stands in place of user name and password. With both of them, or with a password that belongs to no user name, nobody can tell how the nodes sign in.",
  messages: {
    both: {
      severity: "warning",
      text: "Pool '{pool}' is to sign in to '{registry}' with a password and with an identity.",
    },
    noUser: {
      severity: "warning",
      text: "Pool '{pool}' has a password for '{registry}', but no user name.",
    },
  },
  fixes: { identity: "Keep the identity only (an existing pool accepts it only when empty)" },
  references: [dataPlaneReference],
  controls: ["MCSB IM-3"],
  seeds: [],
  needs: {
    pool: [
      "virtualMachineConfiguration.containerConfiguration.containerRegistries",
      "startTask.containerSettings.registry",
    ],
  },
  *check(pool) {
    const registries = containerRegistries(pool);
    for (const registry of registries) {
      const message = signInConflict(registry);
      if (message === undefined) continue;
      yield {
        message,
        data: { pool: pool.name, registry: registry.at("registryServer").show() },
        at: registry.at("password"),
        fixes: () => (message === "both" ? [keepIdentity(registry)] : []),
      };
    }
    return registries.length === 0 ? "not-applicable" : undefined;
  },
});

function keepIdentity(registry: Value): Fix<"identity"> {
  const signIn = [registry.at("username"), registry.at("password")];
  return { title: "identity", safe: false, changes: signIn.filter(({ state }) => state !== "absent").map(remove) };
}
