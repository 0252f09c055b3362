// Storage accounts of auto storage that let more in than Batch needs.

import type { Value } from "../arm/value.ts";
import type { Account } from "../batch/subject.ts";
import type { Json } from "../json/json.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { acceptanceOfKeys } from "./checks/storage-keys.ts";
import { isOff } from "./checks/turned-off.ts";
import { defineRule, type Problem, set } from "./rule.ts";

export default defineRule({
  id: "storage-account-insecure",
  subject: "account",
  title: "The storage account of a Batch account should be protected",
  why: "Auto storage holds what nodes run: application packages and the files of tasks. Whoever reads or changes them on the way, or without authentication, reads or changes the work of the pools.",
  messages: {
    http: {
      severity: "warning",
      text: "The auto storage of Batch account '{account}' accepts unencrypted requests.",
    },
    tls: {
      severity: "warning",
      text: "The auto storage of Batch account '{account}' accepts {version}; Batch asks for TLS 1.2.",
    },
    anonymous: {
      severity: "warning",
      text: "The auto storage of Batch account '{account}' lets containers be opened to anybody.",
    },
    sharedKey: {
      severity: "information",
      text: "The auto storage of Batch account '{account}' accepts its keys, although the account uses managed identities.",
    },
  },
  notes: { use: "The Batch account uses that storage account here." },
  fixes: {
    https: "Accept encrypted requests only (clients that use http lose access)",
    tls: "Ask for TLS 1.2 (older clients lose access)",
    private: "Allow no anonymous access (anonymous readers lose access)",
    identities: "Refuse the keys (clients that use a key or a SAS made of it lose access)",
  },
  references: [securityBestPractices],
  controls: ["MCSB DP-3", "MCSB NS-2"],
  seeds: ["A139"],
  *check(account) {
    const storage = account.storageAccount();
    if (storage.state !== "here") return storage.state === "unknown" ? "not-decidable" : "not-applicable";
    const related = [{ at: account.at("autoStorage.storageAccountId"), note: "use" }] as const;
    for (const problem of problemsOf(account, storage.subject.value)) yield { ...problem, related };
    return undefined;
  },
});

function* problemsOf(account: Account, storage: Value): Generator<Problem<Clause, Remedy, never>> {
  const property = (name: string) => storage.at("properties", name);
  const data = { account: account.name };
  const [https, tls] = [property("supportsHttpsTrafficOnly"), property("minimumTlsVersion")];
  // NFS 3.0 knows no encryption.
  if (https.is(false) === "yes" && isOff(property("isNfsV3Enabled")))
    yield { message: "http", data, at: https, fixes: () => mend("https", https, true) };
  const version = ["TLS1_0", "TLS1_1"].find((old) => tls.is(old) === "yes");
  if (version !== undefined) {
    const shown = version.replace("TLS", "TLS ").replace("_", ".");
    yield { message: "tls", data: { ...data, version: shown }, at: tls, fixes: () => mend("tls", tls, "TLS1_2") };
  }
  const anonymous = property("allowBlobPublicAccess");
  if (anonymous.is(true) === "yes")
    yield { message: "anonymous", data, at: anonymous, fixes: () => mend("private", anonymous, false) };
  if (account.at("autoStorage.authenticationMode").is("BatchAccountManagedIdentity") !== "yes") return;
  const keys = acceptanceOfKeys(storage);
  if (keys !== undefined) yield { message: "sharedKey", data, at: keys, fixes: () => mend("identities", keys, false) };
}

type Clause = "http" | "tls" | "anonymous" | "sharedKey";
type Remedy = "https" | "tls" | "private" | "identities";

function mend(title: Remedy, at: Value, value: Json) {
  return [{ title, safe: false, changes: [set(at, value)] }] as const;
}
