// What other rules would find once a parameter is secure.
import type { JsonNode, JsonObject, JsonString } from "../../json/node.ts";
import { childOf, descend, stringAt } from "../../json/path.ts";
import { isAzureHost } from "./container-registries.ts";
import { shownValues } from "./shown-values.ts";
import { outputOf } from "./template-sections.ts";

const known = new WeakMap<JsonObject, ReadonlySet<string>>();

/**
 * The names, in lower case, of parameters that an output of the template shows, or by which a pool signs in where an
 * identity could stand in their place: while they are not known to be secrets, no rule says so.
 */
export function toldOnceSecure(template: JsonObject): ReadonlySet<string> {
  let names = known.get(template);
  if (names === undefined) {
    names = new Set(usesOfSecrets(template).flatMap((node) => parametersIn(node, template)));
    known.set(template, names);
  }
  return names;
}

function parametersIn(node: JsonString, template: JsonObject): readonly string[] {
  return Array.from(shownValues(node, template).parameters, (name) => name.toLowerCase());
}

function usesOfSecrets(template: JsonObject): readonly JsonString[] {
  const outputs: JsonString[] = [];
  visit(descend(template, "outputs"), (node) => node.kind === "string" && outputs.push(node));
  const signIns: (JsonNode | undefined)[] = [];
  visit(descend(template, "resources"), (node) => signIns.push(...signInsOf(node)));
  return [
    ...outputs.filter((node) => outputOf(node)?.isSecure === false),
    ...signIns.filter((node) => node?.kind === "string"),
  ];
}

/** The passwords and keys of an object that an identity could stand for, and those that lack a user name. */
function signInsOf(node: JsonNode): readonly (JsonNode | undefined)[] {
  const blob = childOf(node, "azureBlobFileSystemConfiguration");
  const server = childOf(node, "registryServer");
  const isOther = server?.kind === "string" && !/^\[|^$/.test(server.value) && !isAzureHost(server.value);
  const isFine = isOther && stringAt(node, "username") !== undefined;
  return [
    childOf(blob, "accountKey"),
    childOf(blob, "sasKey"),
    server === undefined || isFine ? undefined : childOf(node, "password"),
  ];
}

function visit(root: JsonNode | undefined, see: (node: JsonNode) => void): void {
  const waiting: (JsonNode | undefined)[] = [root];
  for (let at = waiting.length; at > 0; at = waiting.length) {
    const node = waiting.pop();
    if (node === undefined) continue;
    see(node);
    if (node.kind === "array") for (const item of node.items) waiting.push(item);
    if (node.kind === "object") for (const { value } of node.members) waiting.push(value);
  }
}
