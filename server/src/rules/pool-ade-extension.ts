// Pools that encrypt their nodes by the extension of Azure Disk Encryption.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { encryptsGuestState } from "./checks/encryption-at-host.ts";
import { diskEncryptionPage, securityBestPractices } from "./checks/pages.ts";
import { type Change, defineRule, remove, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";

export default defineRule({
  id: "pool-ade-extension",
  subject: "pool",
  title: "Pools should not use the extension of Azure Disk Encryption",
  why: "Azure Disk Encryption is retired on 15 September 2028; from then on, encrypted disks fail to unlock when a node restarts. Encryption at host takes its place.",
  messages: {
    extension: {
      severity: "warning",
      text: "Pool '{pool}' installs the extension '{type}' of Azure Disk Encryption, which is retired on 15 September 2028.",
    },
  },
  fixes: {
    replace: "Remove the extension and turn on encryption at host (an existing pool accepts it only when empty)",
  },
  references: [diskEncryptionPage, securityBestPractices],
  controls: ["MCSB DP-4"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.extensions"] },
  *check(pool) {
    const extensions = pool.at(`${vm}.extensions`);
    if (extensions.state === "absent") return "not-applicable";
    for (const extension of extensions.items().values) {
      if (!isDiskEncryption(extension)) continue;
      const type = extension.at("type");
      yield {
        message: "extension",
        data: { pool: pool.name, type: type.show() },
        at: type,
        fixes: () => {
          const changes = replaceBy(pool, extension);
          return changes === undefined ? [] : [{ title: "replace", safe: false, changes }];
        },
      };
    }
    return undefined;
  },
});

function isDiskEncryption(extension: Value): boolean {
  const isOfSecurity = extension.at("publisher").is("Microsoft.Azure.Security") === "yes";
  return isOfSecurity && extension.at("type").matches(/^AzureDiskEncryption(?:ForLinux)?$/i) === "yes";
}

/** Undefined where encryption at host can't take the place of the extension. */
function replaceBy(pool: Pool, extension: Value): readonly Change[] | undefined {
  if (pool.size().encryptionAtHost === "no" || encryptsGuestState(pool) === "yes") return undefined;
  return [remove(extension), set(pool.at(`${vm}.securityProfile.encryptionAtHost`), true)];
}
