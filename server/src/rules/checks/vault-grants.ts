// New resources that let somebody use the vault beside them.
import type { Json } from "../../json/json.ts";
import type { addResource, NewParameter } from "../rule.ts";
import { neededOperations } from "./vault-access.ts";

type Grant = Omit<Parameters<typeof addResource>[0], "beside">;

const identity: NewParameter = {
  placeholder: "<principal id of the managed identity>",
  name: "identityPrincipalId",
  type: "string",
};

/** An access policy with the permissions that an account needs for its key. */
export const grantByPolicy = accessPolicy("keyAccess", identity, { keys: [...neededOperations] });

/** The access policy that the service needs for the vault of an account in user subscription mode. */
export const grantToService = accessPolicy(
  "batchServiceAccess",
  { placeholder: "<object id of Microsoft Azure Batch>", name: "batchServiceObjectId", type: "string" },
  { secrets: ["get", "list", "set", "delete", "recover"] },
);

function accessPolicy(symbolicName: string, holder: NewParameter, permissions: Json): Grant {
  const entry = { tenantId: "[subscription().tenantId]", objectId: holder.placeholder, permissions };
  return {
    symbolicName,
    resource: {
      type: "Microsoft.KeyVault/vaults/accessPolicies",
      apiVersion: "2023-07-01",
      name: "[concat({name}, '/add')]",
      dependsOn: ["[{id}]"],
      properties: { accessPolicies: [entry] },
    },
    parameters: [holder],
  };
}

const encryptionUser = "e147488a-f6f5-4113-8e2d-b22465e65bf6";

/** The role Key Vault Crypto Service Encryption User. */
export const grantByRole: Grant = {
  symbolicName: "keyAccess",
  resource: {
    type: "Microsoft.Authorization/roleAssignments",
    apiVersion: "2022-04-01",
    name: `[guid({id}, '${encryptionUser}')]`,
    scope: "[{id}]",
    dependsOn: ["[{id}]"],
    properties: {
      roleDefinitionId: `[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '${encryptionUser}')]`,
      principalId: identity.placeholder,
      principalType: "ServicePrincipal",
    },
  },
  parameters: [identity],
};
