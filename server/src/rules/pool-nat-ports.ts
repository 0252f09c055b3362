// Inbound NAT pools with ports that the service refuses.

import { isWithoutNatPools, natPoolsOf } from "./checks/exposed-nat-pools.ts";
import { backendFaults, frontendFaults } from "./checks/nat-ports.ts";
import { dataPlaneReference, poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-nat-ports",
  subject: "pool",
  title: "NAT pools should use ports that the service takes",
  why: "Some ports of the nodes and of the load balancer belong to the service, and each port can be mapped once. The service refuses a pool whose inbound NAT pools use others, or too small a range.",
  messages: {
    backendOutside: {
      severity: "error",
      text: "NAT pool '{endpoint}' of pool '{pool}' has the backend port {port}, but ports go from 1 to 65535.",
    },
    backendReserved: {
      severity: "error",
      text: "NAT pool '{endpoint}' of pool '{pool}' has the backend port {port}, which is reserved by the Batch service.",
    },
    backendDuplicate: {
      severity: "error",
      text: "NAT pool '{endpoint}' of pool '{pool}' has the backend port {port}, which another NAT pool of the pool has already.",
    },
    frontendOutside: {
      severity: "error",
      text: "The frontend ports of NAT pool '{endpoint}' of pool '{pool}' include {port}, but they go from 1 to 65534.",
    },
    frontendReversed: {
      severity: "error",
      text: "The frontend ports of NAT pool '{endpoint}' of pool '{pool}' start at {port}, which is behind their end.",
    },
    frontendReserved: {
      severity: "error",
      text: "The frontend ports of NAT pool '{endpoint}' of pool '{pool}', from {port} on, touch the range 50000 to 55000, which is reserved by the Batch service.",
    },
    frontendOverlap: {
      severity: "error",
      text: "The frontend ports of NAT pool '{endpoint}' of pool '{pool}', from {port} on, overlap those of another NAT pool of the pool.",
    },
    frontendFew: {
      severity: "warning",
      text: "NAT pool '{endpoint}' of pool '{pool}' has {count} frontend ports, but the service asks for at least 40.",
    },
    frontendTooFew: {
      severity: "error",
      text: "NAT pool '{endpoint}' of pool '{pool}' has {count} frontend ports, but a range must have at least 40.",
    },
  },
  notes: { other: "The ports of the other NAT pool are stated here." },
  references: [poolReference, dataPlaneReference],
  controls: [],
  seeds: [],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    if (isWithoutNatPools(pool)) return "not-applicable";
    const natPools = natPoolsOf(pool).items().values;
    for (const { kind, natPool, at, other, count } of [...backendFaults(natPools), ...frontendFaults(natPools)]) {
      const endpoint = pool.aside(() => natPool.at("name").show());
      // The minimum is named in the reference of the data plane only.
      const message = kind === "frontendFew" && pool.plane === "data-plane" ? "frontendTooFew" : kind;
      yield {
        message,
        data: { pool: pool.name, endpoint, ...(count === undefined ? { port: at.show() } : { count }) },
        at,
        related: other === undefined ? [] : [{ at: other, note: "other" }],
      };
    }
    return undefined;
  },
});
