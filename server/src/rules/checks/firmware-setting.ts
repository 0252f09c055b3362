// The settings of the nodes' firmware, which have an effect only beside a security type.
import type { Value } from "../../arm/value.ts";
import type { Pool } from "../../batch/subject.ts";
import type { Abstention } from "../rule.ts";

const profile = "virtualMachineConfiguration.securityProfile";

/** A setting that is not turned on: stated so, or left to the service, whose default is not documented. */
export interface MissingFirmwareSetting {
  readonly at: Value;
  readonly is: "off" | "unset";
}

/** Looks whether a pool with a security type turns the setting on. */
export function missingFirmwareSetting(
  pool: Pool,
  name: "secureBootEnabled" | "vTpmEnabled",
): MissingFirmwareSetting | Abstention | undefined {
  const type = pool.at(`${profile}.securityType`);
  if (type.state !== "known") return type.state === "absent" ? "not-applicable" : undefined;
  const at = pool.at(`${profile}.uefiSettings.${name}`);
  if (at.state === "absent") return { at, is: "unset" };
  return at.is(false) === "yes" ? { at, is: "off" } : undefined;
}
