// The pools of an account whose nodes need its auto storage.
import type { Value } from "../../arm/value.ts";
import type { Account } from "../../batch/subject.ts";
import { poolsOf } from "./account-pools.ts";
import { hasUserIdentity } from "./managed-identity.ts";

/** Whether a pool of the template needs auto storage, but may lack the identity of nodes that the account names. */
export function lacksNodeIdentity(account: Account, id: Value): boolean {
  return poolsOf(account).values.some(({ value }) => {
    const identities = value.at("identity", "userAssignedIdentities");
    const use = useOfAutoStorage((name) => value.at("properties", name));
    return use !== undefined && hasUserIdentity({ at: () => identities }, id) !== "yes";
  });
}

/** What the nodes of a pool need auto storage for, if anything; `at` reads a property of the pool. */
export function useOfAutoStorage(at: (name: "applicationPackages" | "startTask") => Value): Value | undefined {
  const packages = at("applicationPackages");
  if (packages.items().values.length > 0) return packages;
  const files = at("startTask").at("resourceFiles").items().values;
  return files.map((file) => file.at("autoStorageContainerName")).find(({ state }) => state !== "absent");
}
