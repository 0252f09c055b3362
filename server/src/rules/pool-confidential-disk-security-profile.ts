// Confidential VMs without a choice of what is encrypted, and that choice for other VMs.
import { isOneChoice } from "./checks/literal.ts";
import { dataPlaneReference, poolReference } from "./checks/pages.ts";
import { defineRule, remove, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-confidential-disk-security-profile",
  subject: "pool",
  title: "Pools should set 'securityEncryptionType' for confidential VMs, and only for them",
  why: "Confidential VMs need a choice of what is encrypted with them: their guest state alone, their disk too, or nothing that lasts. Other VMs do not take that choice.",
  messages: {
    missing: {
      severity: "error",
      text: "Pool '{pool}' asks for confidential VMs, which need 'securityEncryptionType' in the security profile of the OS disk.",
    },
    unexpected: {
      severity: "error",
      text: "Pool '{pool}' sets 'securityEncryptionType' of the OS disk, which only confidential VMs can have.",
    },
  },
  notes: {
    confidential: "Confidential VMs are asked for here.",
    other: "This asks for VMs that are not confidential.",
  },
  fixes: {
    guestState: "Set 'securityEncryptionType' to 'VMGuestStateOnly' (an existing pool accepts it only when empty)",
    remove: "Remove 'securityEncryptionType' (an existing pool accepts it only when empty)",
  },
  references: [poolReference, dataPlaneReference],
  controls: ["MCSB DP-4"],
  seeds: [],
  needs: {
    pool: [
      "virtualMachineConfiguration.securityProfile.securityType",
      "virtualMachineConfiguration.osDisk.managedDisk.securityProfile.securityEncryptionType",
    ],
  },
  *check(pool) {
    const type = pool.at(`${vm}.securityProfile.securityType`);
    const encryption = pool.at(`${vm}.osDisk.managedDisk.securityProfile.securityEncryptionType`);
    const isConfidential = type.is("confidentialVM");
    if (isConfidential === "yes" && encryption.state === "absent") {
      yield {
        message: "missing",
        data: { pool: pool.name },
        at: encryption,
        related: [{ at: type, note: "confidential" }],
        fixes: () =>
          isOneChoice(type)
            ? []
            : [{ title: "guestState", safe: false, changes: [set(encryption, "VMGuestStateOnly")] }],
      };
    } else if (isConfidential === "no" && encryption.state === "known") {
      yield {
        message: "unexpected",
        data: { pool: pool.name },
        at: encryption,
        related: type.state === "known" ? [{ at: type, note: "other" }] : [],
        fixes: () => (isOneChoice(type) ? [] : [{ title: "remove", safe: false, changes: [remove(encryption)] }]),
      };
    }
    return isConfidential === "no" && encryption.state === "absent" ? "not-applicable" : undefined;
  },
});
