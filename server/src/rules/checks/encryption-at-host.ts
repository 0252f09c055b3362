// Whether encryption at host is what a pool should turn on.
import type { Tri } from "../../arm/value.ts";
import { existsIn } from "../../batch/properties/properties.ts";
import type { Pool } from "../../batch/subject.ts";
import { isInUserSubscription } from "./allocation-mode.ts";

const vm = "virtualMachineConfiguration";
const setting = `${vm}.securityProfile.encryptionAtHost` as const;

/**
 * What makes it another question: the OS disk of a confidential VM is encrypted with its guest state, the VM size does
 * not support it, the api-version does not have the property, or the account may not.
 */
export type Obstacle = "guestState" | "size" | "version" | "account";

export interface HostEncryption {
  /** The first one that is known to be there. */
  readonly obstacle: Obstacle | undefined;
  /** Whether there may be another one before it, because something is not known. */
  readonly supposing: boolean;
}

/** What stands against turning it on. What the table of sizes can't tell is taken to be supported. */
export function hostEncryption(pool: Pool): HostEncryption {
  let supposing = false;
  for (const [obstacle, isThere] of obstacles) {
    const answer = isThere(pool);
    if (answer === "yes") return { obstacle, supposing };
    supposing ||= answer === "unknown";
  }
  return { obstacle: undefined, supposing };
}

// The size stands before the version, since a newer version does not help there.
const obstacles: readonly (readonly [Obstacle, (pool: Pool) => Tri])[] = [
  ["guestState", isConfidentialDisk],
  ["size", lacksSize],
  ["version", (pool) => (existsIn("pool", setting, pool.plane, pool.apiVersion) === "no" ? "yes" : "no")],
  ["account", mayLackAccount],
];

/** Other VMs have no guest state that could be encrypted. A security type that is not known is taken to fit the disk. */
function isConfidentialDisk(pool: Pool): Tri {
  const isConfidential = pool.at(`${vm}.securityProfile.securityType`).is("confidentialVM") !== "no";
  return isConfidential ? encryptsGuestState(pool) : "no";
}

/** Whether the disk is to be encrypted in a way that excludes encryption at host. */
export function encryptsGuestState(pool: Pool): Tri {
  return pool.at(`${vm}.osDisk.managedDisk.securityProfile.securityEncryptionType`).is("DiskWithVMGuestState");
}

function lacksSize(pool: Pool): Tri {
  if (pool.at("vmSize").text() === undefined) return "unknown";
  return pool.size().encryptionAtHost === "no" ? "yes" : "no";
}

function mayLackAccount(pool: Pool): Tri {
  const answer = isInUserSubscription(pool);
  return answer === "elsewhere" ? "no" : answer;
}
