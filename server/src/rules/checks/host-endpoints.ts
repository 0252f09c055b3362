// The endpoints of the host that the proxy agent of a node guards.
import type { Value } from "../../arm/value.ts";
import type { Pool } from "../../batch/subject.ts";

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
