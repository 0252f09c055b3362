// Accounts that stay with one version of their customer-managed key.

import { isKeyVersion } from "../arm/derived-properties.ts";
import type { Place, Value } from "../arm/value.ts";
import type { Account } from "../batch/subject.ts";
import { keyInUse } from "./checks/encryption-chain.ts";
import { findRotationGap, rotateInTime } from "./checks/key-rotation.ts";
import { matchEnd } from "./checks/known-text.ts";
import { customerManagedKeys, keyRotationPage } from "./checks/pages.ts";
import { type Change, defineRule, type Fix } from "./rule.ts";

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
  fixes: {
    unpin: "Remove the version from the key identifier (the account then uses the current version of the key)",
    unpinAndRotate:
      "Remove the version from the key identifier and rotate the key after 18 months (a key that exists already may not be changed by a template)",
  },
  references: [customerManagedKeys, keyRotationPage],
  controls: ["MCSB DP-6"],
  seeds: ["B109", "B112", "B119", "B122", "B145", "B146"],
  yieldsTo: ["account-cmk-key-identifier-invalid"],
  needs: { account: ["encryption.keyVaultProperties.keyIdentifier"] },
  *check(account) {
    const identifier = account.at("encryption.keyVaultProperties.keyIdentifier");
    if (identifier.state === "absent") return "not-applicable";
    const pin = findPin(identifier);
    if (pin === undefined) return undefined;
    yield {
      message: "pinned",
      data: { account: account.name },
      at: identifier,
      fixes: () => (pin === "unwritten" ? [] : [unpin(account, { kind: "replaceText", at: identifier, ...pin })]),
    };
    return undefined;
  },
});

/** To follow the rotation of a key that is never rotated helps nothing. */
function unpin(account: Account, change: Change): Fix<"unpin" | "unpinAndRotate"> {
  const key = keyInUse(account);
  const gap = typeof key === "string" ? undefined : findRotationGap(key.value.at("properties", "rotationPolicy"));
  if (typeof key === "string" || gap === undefined || gap === "unknown")
    return { title: "unpin", safe: false, changes: [change] };
  return { title: "unpinAndRotate", safe: false, changes: [change, ...rotateInTime(gap, key)] };
}

/** A text that pins the version, and what stands in its place without one. */
interface Pin {
  readonly search: string;
  readonly replacement: string;
}

// What the service answers for a key: its identifier with the current version.
const answer = /\.(keyUriWithVersion)(?![A-Za-z])/gi;

function findPin(identifier: Value): Pin | "unwritten" | undefined {
  if (isAnswer(identifier)) {
    const [found, another] = writtenText(identifier.place).matchAll(answer);
    const search = found?.[1];
    return search === undefined || another !== undefined ? "unwritten" : { search, replacement: "keyUri" };
  }
  const search = matchEnd(identifier, /(?:^|\/)(keys\/.*)$/is)?.[1];
  if (search === undefined) return findPinBehind(identifier);
  const [keys = "", name = "", version, ...rest] = search.split("/");
  if (name === "" || !version || rest.some((segment) => segment !== "")) return undefined;
  return { search, replacement: `${keys}/${name}` };
}

/** The version behind a key whose name is not known, or in part only: a name holds no slash. */
function findPinBehind({ arm }: Value): Pin | undefined {
  const parts = arm?.kind === "pattern" ? arm.parts : [];
  const last = parts.at(-1);
  const text = parts.map((part) => (typeof part === "string" ? part : "*")).join("");
  const search = text.match(/\/keys\/[^/]+(\/[0-9a-f]{32}\/?)$/i)?.[1];
  return search !== undefined && typeof last === "string" && last.endsWith(search)
    ? { search, replacement: "" }
    : undefined;
}

/** Whether the deployment asks the service for the identifier with the version. */
function isAnswer({ arm }: Value): boolean {
  if (arm?.kind === "pattern") return isKeyVersion(arm.parts.at(-1));
  return arm?.kind === "unknown" && arm.reason === "reference" && /\.keyUriWithVersion$/i.test(arm.atom?.display ?? "");
}

/** What is written where the value comes from. */
function writtenText({ node, hops }: Place): string {
  const source = hops.at(-1)?.node ?? node;
  return source?.kind === "string" ? source.value : "";
}
