// What can be known of a VM size.
import type { Tri } from "../../arm/value.ts";

export interface VmSizeFacts {
  /** Whether it runs images of generation 2. */
  readonly generation2: Tri;
  /** `not-yet`: Microsoft calls it unsupported for the time being; `doubtful`: the sources may be read both ways. */
  readonly trustedLaunch: Tri | "not-yet" | "doubtful";
  readonly encryptionAtHost: Tri;
  /** Whether Azure Disk Encryption works, by which Batch encrypts temporary disks where encryption at host is missing. */
  readonly diskEncryption: "no" | "unknown";
  /** Whether it is of a family for confidential VMs. */
  readonly confidential: Tri;
}
