// Pools that name the key of their disk encryption by something that is no URL of a version of a key.

import { httpsInstead } from "./checks/https-url.ts";
import { readKeyUrl } from "./checks/key-url.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-disk-cmk-key-url",
  subject: "pool",
  title: "The disk encryption of pools should name its key by an https URL with a version",
  why: "The key is found by a URL of the form 'https://<vault>.vault.azure.net/keys/<key>/<version>'. The version is required, even if the disks follow the rotation of the key.",
  messages: {
    version: {
      severity: "error",
      text: "The 'keyUrl' of pool '{pool}' names no version of the key, which is required even if the disks follow its rotation.",
    },
    http: {
      severity: "error",
      text: "The 'keyUrl' of pool '{pool}' begins with 'http://', but key vaults answer https only.",
    },
    malformed: {
      severity: "error",
      text: "The 'keyUrl' of pool '{pool}' does not have the form 'https://<vault>.vault.azure.net/keys/<key>/<version>'.",
    },
  },
  fixes: { https: "Use https in 'keyUrl' (an existing pool accepts it only when empty)" },
  references: [poolReference],
  controls: ["MCSB DP-6"],
  seeds: [],
  needs: { pool: ["virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey.keyUrl"] },
  *check(pool) {
    const url = pool.at("virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey.keyUrl");
    if (url.state === "absent" || url.is("") === "yes") return "not-applicable";
    const { flaw, elsewhere, version } = readKeyUrl(url);
    // What other hosts answer is not known.
    if (elsewhere) return "not-decidable";
    // Whether a partly known URL leads to a vault is not known either.
    if (url.text() === undefined) return undefined;
    const data = { pool: pool.name };
    if (version === false) yield { message: "version", data, at: url };
    if (flaw?.message !== "http") {
      if (flaw !== undefined) yield { message: "malformed", data, at: url };
      return undefined;
    }
    const https = httpsInstead(url);
    yield {
      message: "http",
      data,
      at: url,
      fixes: () => (https === undefined ? [] : [{ title: "https", safe: true, changes: [https] }]),
    };
    return undefined;
  },
});
