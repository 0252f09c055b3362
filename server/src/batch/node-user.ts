// Recognises the body of a request that adds a user to a node of a pool (Node - Add User).
import type { JsonNode } from "../json/node.ts";
import { childOf, descend, stringAt } from "../json/path.ts";

// From https://learn.microsoft.com/rest/api/batchservice/, which has no more members than these.
const members = new Set(["name", "isadmin", "expirytime", "password", "sshpublickey"]);

/** Where such a body stands: alone, or as in the examples of the service. */
const places = [[], ["user"], ["body"], ["content"], ["parameters", "user"], ["parameters", "body"]] as const;

/** The way from the root of a document to the user that it adds; undefined if it is no such document. */
export function nodeUserPath(root: JsonNode | undefined): readonly string[] | undefined {
  return places.find((names) => isNodeUser(descend(root, ...names)));
}

/**
 * Other products have users with a name and a password, administrators and times of expiry too. So nothing else may
 * stand beside them, and of what sets these users apart there have to be two.
 */
function isNodeUser(node: JsonNode | undefined): boolean {
  if (node?.kind !== "object" || stringAt(node, "name") === undefined) return false;
  const has = (name: string) => childOf(node, name) !== undefined;
  const telling = ["isAdmin", "expiryTime", "sshPublicKey"].filter(has);
  const signsIn = has("password") || has("sshPublicKey");
  return signsIn && telling.length >= 2 && node.members.every(({ key }) => members.has(key.value.toLowerCase()));
}
