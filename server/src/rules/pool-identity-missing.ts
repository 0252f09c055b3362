// Pools without identity that reach services which take one.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { containerRegistries, isAzureRegistry } from "./checks/container-registries.ts";
import { assignUserIdentity, gapPlace, identityGap } from "./checks/managed-identity.ts";
import { poolIdentitiesPage, securityBestPractices } from "./checks/pages.ts";
import { sharedAccess } from "./checks/sas-url.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-identity-missing",
  subject: "pool",
  title: "Pools should have an identity for the services that they use",
  why: "With a managed identity, nodes reach registries and storage without secrets, and with the permissions that the identity was given. Without one they need keys or signatures, or what they use is open to everybody.",
  messages: {
    registry: {
      severity: "information",
      text: "Pool '{pool}' fetches images from a container registry, but has no managed identity.",
    },
    mount: {
      severity: "information",
      text: "Pool '{pool}' mounts a blob container, but has no managed identity.",
    },
    files: {
      severity: "information",
      text: "The start task of pool '{pool}' downloads files from blob storage, but the pool has no managed identity.",
    },
  },
  notes: { use: "This is reached without an identity." },
  fixes: { assign: "Assign a user-assigned managed identity that has the roles that are needed" },
  references: [securityBestPractices, poolIdentitiesPage],
  controls: ["MCSB IM-3"],
  seeds: ["A153"],
  yieldsTo: [
    "pool-identity-missing-for-reference",
    "pool-identity-system-assigned",
    "key-vault-extension-identity",
    "pool-disk-cmk-prerequisites",
    "container-registry-password",
    "blob-mount-key",
  ],
  needs: {
    pool: [
      "identity.type",
      "identity.userAssignedIdentities",
      "virtualMachineConfiguration.containerConfiguration.containerRegistries",
      "startTask.containerSettings.registry",
      "mountConfiguration",
      "startTask.resourceFiles",
    ],
  },
  *check(pool) {
    if (pool.plane === "data-plane") return "not-applicable";
    const gap = identityGap(pool);
    if (gap === "unknown") return "not-decidable";
    const use = gap && useOf(pool);
    if (gap === undefined || use === undefined) return gap === undefined ? undefined : "not-applicable";
    yield {
      message: use.what,
      data: { pool: pool.name },
      at: gapPlace(pool, gap),
      related: [{ at: use.at, note: "use" }],
      fixes: () => [{ title: "assign", safe: false, changes: assignUserIdentity(pool, gap) }],
    };
    return undefined;
  },
});

interface Use {
  readonly what: "registry" | "mount" | "files";
  readonly at: Value;
}

/**
 * Something that takes an identity, and is reached without another way to sign in, of which other rules speak; so they do
 * of the Key Vault extension, which needs one.
 */
function useOf(pool: Pool): Use | undefined {
  const registry = containerRegistries(pool).find(
    (each) =>
      isAzureRegistry(each.at("registryServer")) === "yes" && isWithout(each, ["password", "identityReference"]),
  );
  if (registry !== undefined) return { what: "registry", at: registry.at("registryServer") };
  const mounts = pool.at("mountConfiguration").items().values;
  const blob = mounts
    .map((mount) => mount.at("azureBlobFileSystemConfiguration"))
    .find((each) => each.state === "known" && isWithout(each, ["accountKey", "sasKey", "identityReference"]));
  if (blob !== undefined) return { what: "mount", at: blob };
  const files = pool.at("startTask.resourceFiles").items().values;
  const urls = files
    .filter((file) => isWithout(file, ["identityReference"]))
    .flatMap((file) => [file.at("httpUrl"), file.at("storageContainerUrl")]);
  const url = urls.find(isPlainBlob);
  return url && { what: "files", at: url };
}

function isWithout(object: Value, members: readonly string[]): boolean {
  return members.every((name) => object.at(name).state === "absent");
}

/** Of signatures another rule speaks. */
function isPlainBlob(url: Value): boolean {
  const host = /^https?:\/\/[^/]*\.blob\.core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)\//i;
  return url.matches(host) === "yes" && url.matches(/[?&]sig=/i) === "no" && sharedAccess(url) === undefined;
}
