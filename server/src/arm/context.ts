// What is known of the deployment itself: nothing, unless the user says so.

/** Facts about a deployment; what is not given is unknown. */
export interface DeploymentContext {
  readonly subscriptionId?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly resourceGroup?: string | undefined;
  readonly location?: string | undefined;
  readonly deploymentName?: string | undefined;
  readonly managementGroupId?: string | undefined;
}
