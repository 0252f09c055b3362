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

/** Whether the role of that id is one of them. What other roles allow is not known here. */
export function usesKeys(role: Value): Tri {
  const id = matchEnd(role, /[0-9a-f-]{36}$/i)?.[0].toLowerCase() ?? "";
  return cryptoRoles.includes(id) ? "yes" : "unknown";
}
