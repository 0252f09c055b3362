// Microsoft's pages that many rules cite.

/** What the properties of pools are called, in every api-version. */
export const poolReference = "https://learn.microsoft.com/azure/templates/microsoft.batch/batchaccounts/pools";

/** The same for accounts. */
export const accountReference = "https://learn.microsoft.com/azure/templates/microsoft.batch/batchaccounts";

/** The bodies and answers of the data plane. */
export const dataPlaneReference = "https://learn.microsoft.com/rest/api/batchservice/";

export const securityBestPractices = "https://learn.microsoft.com/azure/batch/security-best-practices";

export const customerManagedKeys = "https://learn.microsoft.com/azure/batch/batch-customer-managed-key";

/** What Microsoft's cloud security benchmark asks of Batch. */
export const securityBaseline =
  "https://learn.microsoft.com/security/benchmark/azure/baselines/batch-security-baseline";

export const noPublicIpPage = "https://learn.microsoft.com/azure/batch/simplified-node-communication-pool-no-public-ip";

export const publicNetworkAccessPage = "https://learn.microsoft.com/azure/batch/public-network-access";

export const trustedLaunchPage = "https://learn.microsoft.com/azure/virtual-machines/trusted-launch";

export const poolIdentitiesPage = "https://learn.microsoft.com/azure/batch/managed-identity-pools";

export const userAccountsPage = "https://learn.microsoft.com/azure/batch/batch-user-accounts";

export const policiesPage = "https://learn.microsoft.com/azure/batch/policy-reference";

export const diskEncryptionPage = "https://learn.microsoft.com/azure/batch/disk-encryption";

export const privateConnectivityPage = "https://learn.microsoft.com/azure/batch/private-connectivity";

export const batchBestPractices = "https://learn.microsoft.com/azure/batch/best-practices";

export const createAccountPage = "https://learn.microsoft.com/azure/batch/batch-account-create-portal";

export const nodeCommunicationPage = "https://learn.microsoft.com/azure/batch/simplified-compute-node-communication";

export const poolEndpointsPage = "https://learn.microsoft.com/azure/batch/pool-endpoint-configuration";

export const publicIpsPage = "https://learn.microsoft.com/azure/batch/create-pool-public-ip";

export const upgradePolicyPage = "https://learn.microsoft.com/azure/batch/batch-upgrade-policy";

export const templateBestPractices =
  "https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices";

export const certificateRotationPage = "https://learn.microsoft.com/azure/batch/automatic-certificate-rotation";

export const keyRotationPage = "https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation";

export const softDeletePage = "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview";

export const vaultRolesPage = "https://learn.microsoft.com/azure/key-vault/general/rbac-guide";

export const vmSizesPage = "https://learn.microsoft.com/azure/batch/batch-pool-vm-sizes";

export const apiStatusPage = "https://learn.microsoft.com/rest/api/batchservice/batch-api-status";
