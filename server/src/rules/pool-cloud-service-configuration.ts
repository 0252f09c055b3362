// Pools of cloud services, a kind of pool that is no more.
import { batchBestPractices } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-cloud-service-configuration",
  subject: "pool",
  title: "Pools should be made of virtual machines",
  why: "Pools of cloud services were retired on 29 February 2024. Since then no new ones are made, and existing ones get no new nodes.",
  messages: {
    retired: {
      severity: "error",
      text: "Pool '{pool}' uses 'cloudServiceConfiguration', which was retired on 29 February 2024; use 'virtualMachineConfiguration' instead.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' uses 'cloudServiceConfiguration', which was retired on 29 February 2024 in the public cloud; use 'virtualMachineConfiguration' instead.",
    },
  },
  references: [batchBestPractices],
  controls: ["MCSB PV-3"],
  seeds: ["B152"],
  needs: { pool: ["cloudServiceConfiguration"] },
  deprecated: true,
  *check(pool) {
    const configuration = pool.at("cloudServiceConfiguration");
    if (configuration.state !== "known") return configuration.state === "absent" ? "not-applicable" : undefined;
    yield {
      message: pool.inOtherCloud() ? "otherCloud" : "retired",
      data: { pool: pool.name },
      at: configuration,
    };
    return undefined;
  },
});
