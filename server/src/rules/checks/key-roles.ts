// Roles that let their holder use the keys of a vault.
import type { Tri, Value } from "../../arm/value.ts";
import { matchEnd } from "./known-text.ts";

// Key Vault Crypto Service Encryption User, Crypto User, Crypto Officer, and Administrator.
const cryptoRoles = [
  "e147488a-f6f5-4113-8e2d-b22465e65bf6",
  "12338af0-0e69-4776-bea7-57ae8d297424",
  "14b46e9e-c2b7-41b4-b07b-48a6ebf60603",
  "00482a5a-887f-4fb3-b363-3b7fe8e74483",
];

// Owner, Contributor, User Access Administrator, and Role Based Access Control Administrator manage a vault, but do not
// use what it holds.
const managingRoles = [
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
  "b24988ac-6180-42a0-ab88-20f7382dd24c",
  "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
  "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
];

/** Whether the role of that id is one of them. What most other roles allow is not known here. */
export function usesKeys(role: Value): Tri {
  const id = matchEnd(role, /[0-9a-f-]{36}$/i)?.[0].toLowerCase() ?? "";
  if (managingRoles.includes(id)) return "no";
  return cryptoRoles.includes(id) ? "yes" : "unknown";
}
