// Key Vault extensions that stay with one version of a certificate.
import type { Value } from "../arm/value.ts";
import { keyVaultExtensions } from "./checks/key-vault-extensions.ts";
import { matchEnd } from "./checks/known-text.ts";
import { certificateRotationPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "key-vault-extension-version-pinned",
  subject: "pool",
  title: "The Key Vault extension should observe certificates without a version",
  why: "The extension fetches what a URL names: with a version in it, that one for ever. Without a version the nodes get the new certificate when the vault has one.",
  messages: {
    pinned: {
      severity: "information",
      text: "The Key Vault extension of pool '{pool}' observes one version of a certificate, so its nodes do not get newer ones.",
    },
  },
  fixes: {
    unpin: "Remove the version (an existing pool accepts it only when empty; its nodes then get the newest one)",
  },
  references: [certificateRotationPage],
  controls: ["MCSB DP-7"],
  seeds: ["A155"],
  needs: { pool: ["virtualMachineConfiguration.extensions"] },
  *check(pool) {
    const extensions = keyVaultExtensions(pool);
    for (const { extension } of extensions) {
      const observed = extension.at("settings", "secretsManagementSettings", "observedCertificates");
      for (const certificate of observed.items().values) {
        const url = certificate.arm?.kind === "object" ? certificate.at("url") : certificate;
        const search = versionIn(url);
        if (search === undefined) continue;
        yield {
          message: "pinned",
          data: { pool: pool.name },
          at: url,
          fixes: () => [
            { title: "unpin", safe: false, changes: [{ kind: "replaceText", at: url, search, replacement: "" }] },
          ],
        };
      }
    }
    return extensions.length === 0 ? "not-applicable" : undefined;
  },
});

/** The version with the slash before it. Versions are 32 hexadecimal digits, and names may be anything. */
function versionIn(url: Value): string | undefined {
  return matchEnd(url, /(?:(?:^|\/)(?:secrets|certificates)\/[^/]+|^)(\/[0-9a-f]{32}\/?)$/i)?.[1];
}
