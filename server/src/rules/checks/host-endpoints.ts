// The endpoints of the host that the proxy agent of a node guards.
import type { Value } from "../../arm/value.ts";
import { existsIn } from "../../batch/properties/properties.ts";
import type { Account, Pool } from "../../batch/subject.ts";
import { type Change, set } from "../rule.ts";

const settings = "virtualMachineConfiguration.securityProfile.proxyAgentSettings";

export interface HostEndpoint {
  /** As the property is called. */
  readonly name: "imds" | "wireServer";
  readonly self: Value;
  readonly mode: Value;
  /** The id of a version of an access control profile. */
  readonly profile: Value;
}

/** Both endpoints, whether the pool says something about them or not. */
export function hostEndpoints(pool: Pool): readonly HostEndpoint[] {
  return (["imds", "wireServer"] as const).map((name) => ({
    name,
    self: pool.at(`${settings}.${name}`),
    mode: pool.at(`${settings}.${name}.mode`),
    profile: pool.at(`${settings}.${name}.inVMAccessControlProfileReferenceId`),
  }));
}

/**
 * Turns on the metadata security protocol in the mode that only watches, in a pool that says nothing of it; nothing
 * where the api-version does not have it. What a version brings and leaves off would be found to be off.
 */
export function auditHostEndpoints(subject: Account | Pool, apiVersion: string): readonly Change[] {
  if (subject.kind !== "pool" || subject.at("virtualMachineConfiguration").state === "absent") return [];
  const isThere = existsIn("pool", `${settings}.enabled`, subject.plane, apiVersion) === "yes";
  const whole = subject.at(settings);
  const mode = { mode: "Audit" };
  return isThere && whole.state === "absent" ? [set(whole, { enabled: true, imds: mode, wireServer: mode })] : [];
}
