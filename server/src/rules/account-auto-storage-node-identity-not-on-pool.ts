// Pools whose nodes lack the identity with which they are to reach auto storage.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { useOfAutoStorage } from "./checks/auto-storage-use.ts";
import { assignUserIdentity, gapPlace, hasUserIdentity, identityGap } from "./checks/managed-identity.ts";
import { accountReference } from "./checks/pages.ts";
import { assignIdentity } from "./checks/pool-identity.ts";
import { type Change, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-auto-storage-node-identity-not-on-pool",
  subject: "pool",
  title: "Pools that use auto storage should have the identity that their account names for nodes",
  why: "Where the account reaches auto storage with managed identities, nodes use the one that 'nodeIdentityReference' names. A pool without it gets neither application packages nor the files of the storage container.",
  messages: {
    missing: {
      severity: "warning",
      text: "Pool '{pool}' uses the auto storage of its account, but lacks the identity with which nodes reach it.",
    },
  },
  notes: { use: "The nodes need auto storage for this.", named: "The account names the identity of nodes here." },
  fixes: { assign: "Assign the identity to the pool" },
  references: [accountReference],
  controls: ["MCSB IM-3"],
  seeds: [],
  *check(pool) {
    const use = useOfAutoStorage(pool.at);
    const storage = use && autoStorageOf(pool);
    if (storage === undefined || use === undefined) return "not-applicable";
    if (storage.at("authenticationMode").is("BatchAccountManagedIdentity") !== "yes") return undefined;
    const id = storage.at("nodeIdentityReference", "resourceId");
    if (id.state !== "known") return undefined;
    const gap = identityGap(pool);
    const has = gap === undefined ? hasUserIdentity(pool, id) : gap === "unknown" ? gap : "no";
    if (has !== "no") return has === "unknown" ? "not-decidable" : undefined;
    yield {
      message: "missing",
      data: { pool: pool.name },
      at: gap === undefined || gap === "unknown" ? pool.at("identity.userAssignedIdentities") : gapPlace(pool, gap),
      related: [
        { at: use, note: "use" },
        { at: id, note: "named" },
      ],
      fixes: () => [{ title: "assign", safe: false, changes: assign(pool, id) }],
    };
    return undefined;
  },
});

/** Undefined if the account is not in this template. */
function autoStorageOf(pool: Pool): Value | undefined {
  const account = pool.account();
  return account.state === "here" ? account.subject.at("properties", "autoStorage") : undefined;
}

/** Only an id that is known means the same where it is written again. */
function assign(pool: Pool, id: Value): readonly Change[] {
  const text = id.text();
  if (text !== undefined) return assignIdentity(pool, text);
  const gap = identityGap(pool);
  return gap === undefined || gap === "unknown" ? [] : assignUserIdentity(pool, gap);
}
