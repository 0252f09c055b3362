// Accounts whose reference to a key vault leads to two places.

import { environmentAtom } from "../arm/context-values.ts";
import type { Value } from "../arm/value.ts";
import { matchEnd, matchStart } from "./checks/known-text.ts";
import { createAccountPage } from "./checks/pages.ts";
import { type Change, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-key-vault-reference-mismatch",
  subject: "account",
  title: "Batch accounts should refer to one key vault, in their own subscription",
  why: "The id and the URL of the reference have to lead to the same key vault. The vault must be in the subscription and region of the account.",
  messages: {
    name: {
      severity: "warning",
      text: "Batch account '{account}' refers to the key vault '{vault}' by its id, but to '{host}' by its URL.",
    },
    subscription: {
      severity: "warning",
      text: "Batch account '{account}' refers to a key vault in another subscription than its own.",
    },
  },
  notes: { id: "The id of the key vault is set here.", account: "The account's own subscription is named here." },
  fixes: { url: "Let the URL name the key vault '{vault}'" },
  references: [createAccountPage],
  controls: ["MCSB DP-6"],
  seeds: [],
  needs: { account: ["keyVaultReference.id", "keyVaultReference.url"] },
  *check(account) {
    const id = account.at("keyVaultReference.id");
    const url = account.at("keyVaultReference.url");
    if (id.state === "absent") return "not-applicable";
    const vault = vaultOf(id);
    const host = hostOf(url);
    if (vault !== undefined && host !== undefined && vault.toLowerCase() !== host.label.toLowerCase()) {
      yield {
        message: "name",
        data: { account: account.name, vault, host: host.label },
        at: url,
        related: [{ at: id, note: "id" }],
        fixes: () => [{ title: "url", data: { vault }, safe: false, changes: [nameVault(url, host, vault)] }],
      };
    }
    const own = account.at("id");
    const ownSubscription = subscriptionOf(own) ?? subscriptionIn(account.template?.own.identity()?.scope);
    const vaultSubscription = ownSubscription && subscriptionOf(id);
    if (vaultSubscription !== ownSubscription && vaultSubscription !== undefined) {
      const related = own.stated ? ([{ at: own, note: "account" }] as const) : [];
      yield { message: "subscription", data: { account: account.name }, at: id, related };
    }
    return undefined;
  },
});

interface Host {
  /** The scheme and the first label, as they are written. */
  readonly start: string;
  readonly label: string;
}

function vaultOf(id: Value): string | undefined {
  return matchEnd(id, /\/vaults\/([a-z0-9-]+)\/?$/i)?.[1];
}

function hostOf(url: Value): Host | undefined {
  const [start, label] =
    matchStart(url, hasSuffixOfCloud(url) ? /^https?:\/\/([a-z0-9-]+)$/i : /^https?:\/\/([a-z0-9-]+)(?=\.)/i) ?? [];
  return start === undefined || label === undefined ? undefined : { start, label };
}

/** Whether what follows the first known part is the domain of vaults, with the dot before it. */
function hasSuffixOfCloud({ arm }: Value): boolean {
  const suffix = arm?.kind === "pattern" ? arm.parts[1] : undefined;
  return typeof suffix === "object" && suffix.key === environmentAtom("suffixes.keyvaultDns").key;
}

function nameVault(url: Value, { start, label }: Host, vault: string): Change {
  const replacement = start.slice(0, -label.length) + vault;
  return { kind: "replaceText", at: url, search: start, replacement };
}

const subscription = /^\/subscriptions\/([0-9a-f-]{36})\//i;

function subscriptionOf(id: Value): string | undefined {
  return matchStart(id, subscription)?.[1]?.toLowerCase();
}

/** That of the deployment that the account is in, if the template names it. */
function subscriptionIn(scope = ""): string | undefined {
  return scope.match(subscription)?.[1];
}
