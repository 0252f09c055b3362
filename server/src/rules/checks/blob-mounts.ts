// The ways in which a pool signs in to a blob container that it mounts.
import type { Value } from "../../arm/value.ts";
import { givenMembers } from "./given-members.ts";

/** Whether an `azureBlobFileSystemConfiguration` gives no way to sign in, or several; exactly one is needed. */
export function signInFlaw(blob: Value): "none" | "several" | undefined {
  const { given, complete } = givenMembers(blob, ["accountKey", "sasKey", "identityReference"]);
  if (given.length > 1) return "several";
  return given.length === 0 && complete ? "none" : undefined;
}
