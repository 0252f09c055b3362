// The pools of an account whose nodes need its auto storage.
import type { Value } from "../../arm/value.ts";
import type { Account } from "../../batch/subject.ts";
import { poolsOf } from "./account-pools.ts";
import { hasUserIdentity } from "./managed-identity.ts";

/** Whether a pool of the template needs auto storage, but may lack the identity of nodes that the account names. */
export function lacksNodeIdentity(account: Account, id: Value): boolean {
  return poolsOf(account).values.some(({ value }) => {
    const identities = value.at("identity", "userAssignedIdentities");
    return usesAutoStorage(value.at("properties")) && hasUserIdentity({ at: () => identities }, id) !== "yes";
  });
}

function usesAutoStorage(pool: Value): boolean {
  const files = pool.at("startTask", "resourceFiles").items().values;
  const isStored = (file: Value) => file.at("autoStorageContainerName").state !== "absent";
  return pool.at("applicationPackages").items().values.length > 0 || files.some(isStored);
}
