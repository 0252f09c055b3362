// Pools that leave the temporary disks of their nodes unencrypted.
import { canonicalValue } from "../batch/properties/properties.ts";
import type { Pool } from "../batch/subject.ts";
import { canEncryptAtHost } from "./checks/encryption-at-host.ts";
import { append, type Change, defineRule, type Fix, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";
const targetsPath = `${vm}.diskEncryptionConfiguration.targets` as const;

export default defineRule({
  id: "pool-disk-encryption",
  subject: "pool",
  title: "Pools should encrypt the temporary disks of their nodes",
  why: "Tasks keep their files on the temporary disk by default. Azure Storage encrypts the OS disks at rest, but the temporary disks only where disk encryption or encryption at host is turned on.",
  messages: {
    unencrypted: {
      severity: "warning",
      text: "Pool '{pool}' does not encrypt the temporary disks of its nodes.",
    },
    notEither: {
      severity: "information",
      text: "Pool '{pool}' does not encrypt the temporary disks of its nodes by disk encryption; encryption at host would do so too, but is not turned on.",
    },
  },
  notes: {
    atHost: "Encryption at host is turned off here.",
    support: "The VM size is supposed to support encryption at host.",
  },
  fixes: {
    temporary: "Encrypt the temporary disks (an existing pool accepts it only when empty)",
    both: "Encrypt the OS disks and the temporary disks (an existing pool accepts it only when empty)",
  },
  references: [
    "https://learn.microsoft.com/azure/batch/batch-customer-managed-key",
    "https://learn.microsoft.com/azure/batch/disk-encryption",
    "https://learn.microsoft.com/azure/batch/security-best-practices",
  ],
  controls: ["MCSB DP-4", "Policy 1760f9d4-7206-436e-a28f-d9f3a5c8a227"],
  seeds: ["A147", "A148", "A149", "A151", "B153", "B155", "B156", "B157"],
  *check(pool) {
    if (pool.at(vm).state === "absent") return "not-applicable";
    const atHost = pool.at(`${vm}.securityProfile.encryptionAtHost`);
    if (atHost.is(true) !== "no") return undefined;
    const targets = pool.at(targetsPath);
    const { values, complete } = targets.items();
    if (!complete || values.some((target) => target.is("TemporaryDisk") !== "no")) return undefined;
    const available = canEncryptAtHost(pool);
    yield {
      message: available === "no" ? "unencrypted" : "notEither",
      data: { pool: pool.name },
      at: targets,
      related: atHost.state === "known" ? [{ at: atHost, note: "atHost" }] : [],
      supposing: available === "unknown" ? ["support"] : [],
      fixes: () => (isRefused(pool) ? [] : [encrypt(pool)]),
    };
    return undefined;
  },
});

/** Batch encrypts by encryption at host if it can, else by Azure Disk Encryption, which has its own limits. */
function isRefused(pool: Pool): boolean {
  if (pool.at(`${vm}.osDisk.managedDisk.securityProfile.securityEncryptionType`).state !== "absent") return true;
  const { encryptionAtHost, diskEncryption } = pool.size();
  const isTurnedOff = pool.at(`${vm}.securityProfile.encryptionAtHost`).state !== "absent";
  if (diskEncryption === "no" && (isTurnedOff || encryptionAtHost !== "yes")) return true;
  return encryptionAtHost !== "yes" && pool.image().kind === "custom" && pool.os() !== "windows";
}

/** Linux pools take the temporary disk alone, Windows pools both disks. */
function encrypt(pool: Pool): Fix<"temporary" | "both"> {
  const targets = pool.at(targetsPath);
  const present = targets.items().values.flatMap((target) => target.text() ?? []);
  const isEnough = pool.os() === "linux" || present.some((target) => target.toLowerCase() === "osdisk");
  const added = (isEnough ? ["TemporaryDisk"] : ["OsDisk", "TemporaryDisk"]).map((disk) =>
    canonicalValue("pool", targetsPath, pool.plane, disk),
  );
  const isLiteral = present.length > 0 && targets.place.hops.length === 0;
  const changes: Change[] = isLiteral
    ? added.map((disk) => append(targets, disk))
    : [set(targets, [...present, ...added])];
  return { title: isEnough ? "temporary" : "both", safe: false, changes };
}
