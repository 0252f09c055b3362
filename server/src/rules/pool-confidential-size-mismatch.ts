// Pools of confidential VMs whose size is not one for them.
import { poolReference, trustedLaunchPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-confidential-size-mismatch",
  subject: "pool",
  title: "Pools of confidential VMs should use VM sizes for them",
  why: "Confidential VMs keep their memory encrypted by the processor, which only some families of VM sizes have. On other sizes the nodes can't be created.",
  messages: {
    mismatch: {
      severity: "warning",
      text: "Pool '{pool}' asks for confidential VMs, but the VM size '{size}' is of no family that is known to support them.",
    },
  },
  notes: { type: "Confidential VMs are asked for here." },
  references: [trustedLaunchPage, poolReference],
  controls: ["MCSB PV-3"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.securityProfile.securityType"] },
  *check(pool) {
    const type = pool.at("virtualMachineConfiguration.securityProfile.securityType");
    const isConfidential = type.is("confidentialVM");
    if (isConfidential !== "yes") return isConfidential === "no" ? "not-applicable" : undefined;
    const { confidential } = pool.size();
    if (confidential === "unknown") return "not-decidable";
    if (confidential === "yes") return undefined;
    const size = pool.at("vmSize");
    yield {
      message: "mismatch",
      data: { pool: pool.name, size: size.show() },
      at: size,
      related: [{ at: type, note: "type" }],
    };
    return undefined;
  },
});
