// Blob containers that pools mount with a key or a shared access signature.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { signInFlaw } from "./checks/blob-mounts.ts";
import { secretSource, useSecureParameter } from "./checks/inline-secret.ts";
import { poolReference } from "./checks/pages.ts";
import { referToIdentity } from "./checks/pool-identity.ts";
import { type Change, defineRule, type Fix, redact, remove } from "./rule.ts";

const secrets = ["accountKey", "sasKey"] as const;

export default defineRule({
  id: "blob-mount-key",
  subject: "pool",
  title: "Pools should mount blob containers with an identity",
  why: "A key opens all of a storage account, and a shared access signature works for everybody who has it until it expires. A user-assigned identity of the pool gets a role on the container and has no secret.",
  messages: {
    literal: {
      severity: "error",
      text: "The {member} with which pool '{pool}' mounts blob container '{container}' is written in the file {secret}.",
    },
    secret: {
      severity: "warning",
      text: "Pool '{pool}' mounts blob container '{container}' with '{member}' instead of an identity.",
    },
  },
  fixes: {
    identity: "Mount the container with an identity of the pool (an existing pool accepts it only when empty)",
    parameter: "Take the secret out of the file, and renew it",
  },
  references: [poolReference],
  controls: ["MCSB IM-3", "MCSB IM-8"],
  seeds: ["A153"],
  needs: { pool: ["mountConfiguration"] },
  *check(pool) {
    const { values } = pool.at("mountConfiguration").items();
    for (const mount of values) {
      const blob = mount.at("azureBlobFileSystemConfiguration");
      for (const member of secrets) {
        const secret = blob.at(member);
        const source = secretSource(secret);
        // On the data plane no identity can be given to a pool.
        if (source === undefined || (source === "secure" && pool.plane === "data-plane")) continue;
        const data = { pool: pool.name, container: blob.at("containerName").show(), member };
        const fixes = () => fixesOf(pool, blob, secret, source);
        if (source === "literal")
          yield { message: "literal", data: { ...data, secret: redact(secret) }, at: secret, fixes };
        else if (isAlone(blob)) yield { message: "secret", data, at: secret, fixes };
      }
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});

/** Of several ways to sign in, another rule speaks. */
function isAlone(blob: Value): boolean {
  return blob.at("identityReference").state === "absent" && signInFlaw(blob) === undefined;
}

function fixesOf(pool: Pool, blob: Value, secret: Value, source: "literal" | "secure") {
  const fixes: Fix<"identity" | "parameter">[] = [];
  const reference: readonly Change[] = referToIdentity(pool, blob.at("identityReference"));
  if (reference.length > 0) fixes.push({ title: "identity", safe: false, changes: [remove(secret), ...reference] });
  if (source === "literal")
    fixes.push(useSecureParameter("parameter", secret, { name: "mountSecret", placeholder: "<key or signature>" }));
  return fixes;
}
