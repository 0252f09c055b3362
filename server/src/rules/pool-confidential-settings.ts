// Confidential VMs whose other settings contradict how their disk is encrypted.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { hasTarget } from "./checks/disk-encryption.ts";
import { dataPlaneReference, poolReference } from "./checks/pages.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule, type Fix, set } from "./rule.ts";

const vm = "virtualMachineConfiguration";
const profile = `${vm}.securityProfile` as const;

export default defineRule({
  id: "pool-confidential-settings",
  subject: "pool",
  title: "Confidential VMs should have the settings that their encryption needs",
  why: "The encryption of confidential VMs keeps its keys in the virtual trusted platform module (vTPM). To encrypt the disk together with the guest state takes secure boot too, and excludes encryption at host.",
  messages: {
    vTpm: {
      severity: "warning",
      text: "Pool '{pool}' sets 'securityEncryptionType' to '{encryption}', which needs vTPM, but does not turn it on.",
    },
    secureBoot: {
      severity: "warning",
      text: "Pool '{pool}' sets 'securityEncryptionType' to '{encryption}', which needs secure boot, but does not turn it on.",
    },
    atHost: {
      severity: "warning",
      text: "Pool '{pool}' sets 'securityEncryptionType' to '{encryption}', which excludes encryption at host, but turns that on.",
    },
  },
  notes: { encryption: "The encryption is chosen here." },
  fixes: {
    vTpm: "Turn on vTPM (an existing pool accepts it only when empty)",
    secureBoot:
      "Turn on secure boot (boot drivers without signature stop loading; an existing pool accepts it only when empty)",
    both: "Turn on vTPM and secure boot (boot drivers without signature stop loading; an existing pool accepts it only when empty)",
    atHost: "Turn off encryption at host (an existing pool accepts it only when empty)",
  },
  references: [poolReference, dataPlaneReference],
  controls: ["MCSB DP-4"],
  seeds: [],
  yieldsTo: ["pool-confidential-disk-security-profile"],
  needs: { pool: ["virtualMachineConfiguration.osDisk.managedDisk.securityProfile.securityEncryptionType"] },
  *check(pool) {
    const encryption = pool.at(`${vm}.osDisk.managedDisk.securityProfile.securityEncryptionType`);
    if (encryption.state !== "known") return encryption.state === "absent" ? "not-applicable" : undefined;
    const isWholeDisk = encryption.is("DiskWithVMGuestState") === "yes";
    const data = { pool: pool.name, encryption: encryption.show() };
    const related = [{ at: encryption, note: "encryption" }] as const;
    const vTpm = pool.at(`${profile}.uefiSettings.vTpmEnabled`);
    const secureBoot = pool.at(`${profile}.uefiSettings.secureBootEnabled`);
    const fixes = () => [turnOn(vTpm, secureBoot, isWholeDisk)];
    if (isOff(vTpm)) yield { message: "vTpm", data, at: vTpm, related, fixes };
    if (!isWholeDisk) return undefined;
    if (isOff(secureBoot)) yield { message: "secureBoot", data, at: secureBoot, related, fixes };
    const atHost = pool.at(`${profile}.encryptionAtHost`);
    if (atHost.is(true) === "yes") {
      yield { message: "atHost", data, at: atHost, related, fixes: () => turnOff(pool, atHost) };
    }
    return undefined;
  },
});

/** Secure boot goes with vTPM where it is turned off: without it vTPM measures a start that nothing checks. */
function turnOn(vTpm: Value, secureBoot: Value, isWholeDisk: boolean): Fix<"vTpm" | "secureBoot" | "both"> {
  const needsVTpm = isOff(vTpm);
  const needsSecureBoot = isWholeDisk ? isOff(secureBoot) : secureBoot.is(false) === "yes";
  const title = needsVTpm ? (needsSecureBoot ? "both" : "vTpm") : "secureBoot";
  const settings = [...(needsVTpm ? [vTpm] : []), ...(needsSecureBoot ? [secureBoot] : [])];
  return { title, safe: false, changes: settings.map((setting) => set(setting, true)) };
}

/** Only where the temporary disks stay encrypted in another way: some sizes know no other. */
function turnOff(pool: Pool, atHost: Value): readonly Fix<"atHost">[] {
  const isEncrypted = hasTarget(pool, "TemporaryDisk") === "yes" && pool.size().diskEncryption !== "no";
  return isEncrypted ? [{ title: "atHost", safe: false, changes: [set(atHost, false)] }] : [];
}
