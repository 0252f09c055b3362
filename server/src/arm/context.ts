// What is known of the deployment itself: nothing, unless the user says so.
import type { Atom } from "./arm-value.ts";

/** Facts about a deployment; what is not given is unknown. */
export interface DeploymentContext {
  readonly subscriptionId?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly resourceGroup?: string | undefined;
  readonly location?: string | undefined;
  readonly deploymentName?: string | undefined;
  readonly managementGroupId?: string | undefined;
}

/** The same facts as expressions see them: of a nested deployment one may be unknown and still be told from others. */
export type ScopeContext = { readonly [Name in keyof DeploymentContext]?: string | Atom | undefined };
