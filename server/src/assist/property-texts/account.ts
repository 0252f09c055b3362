// What the security-relevant properties of Batch accounts mean.

/** Descriptions by canonical path. */
export const accountTexts = {
  apiVersion:
    "The version of the management interface that this resource is written for. It decides which properties exist and what the service assumes for absent ones.",
  allowedAuthenticationModes:
    "The ways in which clients may authenticate to the endpoint of the account. With 'AAD' alone, requests signed with an account key are refused; left out, every way is open.",
  autoStorage:
    "The storage account that Batch uses for application packages, and for resource and output files that name no account of their own.",
  "autoStorage.storageAccountId": "The resource id of the storage account that is linked for auto storage.",
  "autoStorage.authenticationMode":
    "How Batch gets access to the linked storage account: with its keys, or with the managed identity of the Batch account, which leaves no key to leak.",
  "autoStorage.nodeIdentityReference":
    "The user-assigned identity with which nodes read from auto storage. Their pools must carry it too.",
  encryption: "Which key encrypts what the Batch service stores about the account, such as job and task data.",
  "encryption.keySource":
    "Who manages the encryption key: Microsoft ('Microsoft.Batch'), or you, in a key vault ('Microsoft.KeyVault'). The latter needs an identity of the account and a key identifier.",
  "encryption.keyVaultProperties.keyIdentifier":
    "The address of the customer-managed key in its vault. Without a version at its end, the account follows the key when it is rotated.",
  identity:
    "The managed identity of the account. It fetches customer-managed keys and reaches auto storage; nodes of pools can't use it.",
  "identity.type":
    "Whether the identity belongs to this account alone or is a resource of its own. Only a user-assigned one can have access to a key before the account exists.",
  "identity.userAssignedIdentities":
    "The user-assigned identities of the account: each member is named by the resource id of one.",
  keyVaultReference: "The key vault that goes with an account whose pools are allocated in your subscription.",
  networkProfile: "Which addresses may reach the endpoints of the account while public network access is enabled.",
  "networkProfile.accountAccess": "Rules for the endpoint that clients use to manage pools, jobs and tasks.",
  "networkProfile.accountAccess.defaultAction":
    "What happens to clients that no IP rule names. 'Deny' keeps out all that are not listed.",
  "networkProfile.accountAccess.ipRules":
    "The public addresses and ranges from which clients are let in although the default denies.",
  "networkProfile.nodeManagementAccess":
    "Rules for the endpoint through which compute nodes in simplified communication talk to the service.",
  "networkProfile.nodeManagementAccess.defaultAction":
    "What happens to nodes that no IP rule names. With 'Deny', pools need a private endpoint or a listed outbound address.",
  "networkProfile.nodeManagementAccess.ipRules":
    "The public addresses and ranges from which nodes are let in although the default denies.",
  poolAllocationMode:
    "Whose subscription holds the machines of pools: that of the Batch service, or yours, where your policies and core quotas apply to them.",
  publicNetworkAccess:
    "Whether the endpoints of the account answer requests from the internet. When disabled, they can be reached through private endpoints only.",
} as const satisfies Readonly<Record<string, string>>;
