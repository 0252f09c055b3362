// Mounts that name no file system, or more than one.

import { givenMembers } from "./checks/given-members.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

const systems = [
  "azureBlobFileSystemConfiguration",
  "azureFileShareConfiguration",
  "cifsMountConfiguration",
  "nfsMountConfiguration",
];

export default defineRule({
  id: "mount-configuration-conflict",
  subject: "pool",
  title: "Each mount of a pool should name exactly one file system",
  why: "An entry of 'mountConfiguration' stands for one file system. The service refuses an entry that names none or several.",
  messages: {
    none: {
      severity: "error",
      text: "An entry of 'mountConfiguration' of pool '{pool}' names no file system to mount.",
    },
    several: {
      severity: "error",
      text: "An entry of 'mountConfiguration' of pool '{pool}' names more than one file system to mount.",
    },
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["mountConfiguration"] },
  *check(pool) {
    const { values } = pool.at("mountConfiguration").items();
    for (const mount of values) {
      if (mount.state !== "known") continue;
      const { given, complete } = givenMembers(mount, systems);
      if (given.length === 1 || (given.length === 0 && !complete)) continue;
      yield { message: given.length === 0 ? "none" : "several", data: { pool: pool.name }, at: mount };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});
