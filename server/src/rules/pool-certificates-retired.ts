// Pools that install certificates of their Batch account on nodes.
import { securityBestPractices } from "./checks/pages.ts";
import { defineRule, remove } from "./rule.ts";

export default defineRule({
  id: "pool-certificates-retired",
  subject: "pool",
  title: "Pools should get certificates from a key vault instead of the Batch account",
  why: "The service retired its own store of certificates on 29 February 2024 and refuses pools that refer to it. The Key Vault VM extension installs certificates on nodes with the pool's managed identity, and renews them.",
  messages: {
    referred: {
      severity: "error",
      text: "Pool '{pool}' refers to certificates of the Batch account, a feature that was retired on 29 February 2024; the service refuses the pool.",
    },
    otherCloud: {
      severity: "warning",
      text: "Pool '{pool}' refers to certificates of the Batch account, a feature that was retired on 29 February 2024 in the public cloud.",
    },
  },
  fixes: {
    remove: "Remove the certificates (what uses them needs another way, such as the Key Vault VM extension)",
  },
  references: [securityBestPractices, "https://learn.microsoft.com/azure/batch/automatic-certificate-rotation"],
  controls: ["MCSB DP-7"],
  seeds: ["A154", "A155", "B3"],
  needs: { pool: ["certificates"] },
  deprecated: true,
  *check(pool) {
    const certificates = pool.at("certificates");
    if (certificates.state === "absent") return "not-applicable";
    if (certificates.items().values.length === 0) return undefined;
    yield {
      message: pool.inOtherCloud() ? "otherCloud" : "referred",
      data: { pool: pool.name },
      at: certificates,
      fixes: () => [{ title: "remove", safe: false, changes: [remove(certificates)] }],
    };
    return undefined;
  },
});
