// Whether encryption at host is what a pool should turn on.
import type { Tri } from "../../arm/value.ts";
import { existsIn } from "../../batch/properties/properties.ts";
import type { Pool } from "../../batch/subject.ts";

const profile = "virtualMachineConfiguration.securityProfile";

/**
 * `no` where the api-version does not have it, the size does not support it, or a confidential VM encrypts its disk in
 * another way; `unknown` if the size is not known. What the sizes of a table can't tell is taken to be supported.
 */
export function canEncryptAtHost(pool: Pool): Tri {
  if (existsIn("pool", `${profile}.encryptionAtHost`, pool.plane, pool.apiVersion) === "no") return "no";
  if (pool.size().encryptionAtHost === "no") return "no";
  const disk = pool.at("virtualMachineConfiguration.osDisk.managedDisk.securityProfile.securityEncryptionType");
  const encrypted = disk.is("DiskWithVMGuestState");
  if (encrypted === "yes") return "no";
  return encrypted === "unknown" || pool.at("vmSize").text() === undefined ? "unknown" : "yes";
}
