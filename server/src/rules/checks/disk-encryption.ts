// The disks that a pool encrypts by its disk encryption configuration.
import type { Tri, Value } from "../../arm/value.ts";
import { canonicalValue } from "../../batch/properties/properties.ts";
import type { Pool } from "../../batch/subject.ts";
import { append, type Change, type Fix, set } from "../rule.ts";

const vm = "virtualMachineConfiguration";
const path = `${vm}.diskEncryptionConfiguration.targets` as const;

export type Disk = "OsDisk" | "TemporaryDisk";

/** The list of disks to encrypt. */
export function targetsOf(pool: Pool): Value {
  return pool.at(path);
}

/** Whether the pool encrypts that disk. */
export function hasTarget(pool: Pool, disk: Disk): Tri {
  const { values, complete } = targetsOf(pool).items();
  const answers = values.map((target) => target.is(disk));
  if (answers.includes("yes")) return "yes";
  return complete && !answers.includes("unknown") ? "no" : "unknown";
}

/** The element that names the disk, or the list. */
export function targetPlace(pool: Pool, disk: Disk): Value {
  const targets = targetsOf(pool);
  return targets.items().values.find((target) => target.is(disk) === "yes") ?? targets;
}

/** Titles for the fixes of `encryptTemporaryDisks`. */
export const targetFixes = {
  temporary: "Encrypt the temporary disks (an existing pool accepts it only when empty)",
  both: "Encrypt the OS disks and the temporary disks (an existing pool accepts it only when empty)",
} as const;

/** Adds the temporary disks to the targets; nothing where the service is known to refuse it. */
export function encryptTemporaryDisks(pool: Pool): readonly Fix<keyof typeof targetFixes>[] {
  return isRefused(pool) ? [] : [encrypt(pool)];
}

/** Batch encrypts by encryption at host if it can, else by Azure Disk Encryption, which has its own limits. */
function isRefused(pool: Pool): boolean {
  if (pool.at(`${vm}.osDisk.managedDisk.securityProfile.securityEncryptionType`).state !== "absent") return true;
  const { encryptionAtHost, diskEncryption } = pool.size();
  const atHost = pool.at(`${vm}.securityProfile.encryptionAtHost`);
  const isTurnedOff = atHost.state !== "absent" && atHost.is(true) !== "yes";
  if (diskEncryption === "no" && (isTurnedOff || encryptionAtHost !== "yes")) return true;
  return encryptionAtHost !== "yes" && pool.image().kind === "custom" && pool.os() !== "windows";
}

/** Linux pools take the temporary disk alone, Windows pools both disks. */
function encrypt(pool: Pool): Fix<keyof typeof targetFixes> {
  const targets = targetsOf(pool);
  const present = targets.items().values.flatMap((target) => target.text() ?? []);
  const isEnough = pool.os() === "linux" || hasTarget(pool, "OsDisk") === "yes";
  const added = (isEnough ? ["TemporaryDisk"] : ["OsDisk", "TemporaryDisk"]).map((disk) =>
    canonicalValue("pool", path, pool.plane, disk),
  );
  const isLiteral = present.length > 0 && targets.place.hops.length === 0;
  const changes: Change[] = isLiteral
    ? added.map((disk) => append(targets, disk))
    : [set(targets, [...present, ...added])];
  return { title: isEnough ? "temporary" : "both", safe: false, changes };
}
