// Accounts that stay with one version of their customer-managed key.
import type { Value } from "../arm/value.ts";
import { type Change, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-cmk-key-version-pinned",
  subject: "account",
  title: "Customer-managed keys of Batch accounts should be named without a version",
  why: "A key identifier with a version keeps the account on that version, whatever the rotation policy of the key says. Without a version the account follows the rotation.",
  messages: {
    pinned: {
      severity: "information",
      text: "The key identifier of Batch account '{account}' names a version of the key, so the account does not follow its rotation.",
    },
  },
  fixes: { unpin: "Remove the version from the key identifier (the account then uses the current version of the key)" },
  references: [
    "https://learn.microsoft.com/azure/batch/batch-customer-managed-key",
    "https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation",
  ],
  controls: ["MCSB DP-6"],
  seeds: ["B109", "B112", "B119", "B122", "B145", "B146"],
  *check(account) {
    const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
    if (identifier.state === "absent") return "not-applicable";
    const key = pinnedKey(identifier);
    if (key === undefined) return undefined;
    yield {
      message: "pinned",
      data: { account: account.name },
      at: identifier,
      fixes: [{ title: "unpin", safe: false, changes: [unpin(identifier, key)] }],
    };
    return undefined;
  },
});

interface PinnedKey {
  /** From `/keys/` to the end. */
  readonly path: string;
  readonly withoutVersion: string;
}

/** The end of an identifier that names a key and its version. */
function pinnedKey(identifier: Value): PinnedKey | undefined {
  const text = knownEnd(identifier);
  const start = text?.toLowerCase().indexOf("/keys/") ?? -1;
  if (text === undefined || start < 0) return undefined;
  const path = text.slice(start);
  const [, , name, version, ...rest] = path.split("/");
  if (!name || !version || rest.some((segment) => segment !== "")) return undefined;
  return { path, withoutVersion: path.slice(0, "/keys/".length + name.length) };
}

/** The text, or what is known of its end; the address of a vault that stands before it ends in a slash. */
function knownEnd(identifier: Value): string | undefined {
  const text = identifier.text();
  const { arm } = identifier;
  const last = arm?.kind === "pattern" ? arm.parts.at(-1) : undefined;
  return text ?? (typeof last === "string" ? last.replace(/^keys\//i, "/keys/") : undefined);
}

function unpin(at: Value, { path, withoutVersion }: PinnedKey): Change {
  return { kind: "replaceText", at, search: path, replacement: withoutVersion };
}
