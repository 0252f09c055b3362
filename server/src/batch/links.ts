// Follows ids from a subject to the other resources of its template.
import { type ArmValue, armString } from "../arm/arm-value.ts";
import type { Evaluator } from "../arm/evaluator.ts";
import { rootValue } from "../arm/located-value.ts";
import { identityOf, identityText, parseResourceId, type ResourceIdentity } from "../arm/resource-identity.ts";
import {
  findById,
  findByIdentity,
  isExcluded,
  isNeverDeployed,
  isSameText,
  type Link,
} from "../arm/resource-lookup.ts";
import type { Resource } from "../arm/template.ts";
import type { Value } from "../arm/value.ts";
import { span } from "../text/span.ts";
import { groupByType, type ResourceIndex, type TemplateResource } from "./template-resources.ts";

export type { Link } from "../arm/resource-lookup.ts";

/** What can be reached from the subjects of one template. */
export interface Links {
  /** The resource of that type which an id names; unknown if the template only names it too. */
  find(id: Value, type: string): Link<TemplateResource>;
  /** The subnet that an id names, be it a resource of its own or written in its network. */
  subnet(id: Value): Link<Value>;
  /** The account that a pool belongs to; unknown if the template only names it. */
  account(pool: Resource): Link<Value>;
}

const subnetType = "microsoft.network/virtualnetworks/subnets";
const accountType = "microsoft.batch/batchaccounts";
const networkType = "microsoft.network/virtualnetworks";

/** Links inside a template. A document without resources has none: every id leads elsewhere. */
export function createLinks(resources: readonly Resource[], evaluator: Evaluator, index: ResourceIndex): Links {
  const byType = groupByType(resources);
  const ofType = (type: string) => byType.get(type) ?? [];
  const known = (found: Link<Resource>): Link<TemplateResource> => {
    const link = unlessLeftOut(found, evaluator);
    if (link.state !== "here") return link;
    evaluator.evaluation.noteReading(link.subject.node);
    return link.subject.existing ? { state: "unknown" } : { state: "here", subject: index.of(link.subject) };
  };
  const find: Links["find"] = (id, type) =>
    id.arm === undefined ? { state: "elsewhere" } : known(findById(id.arm, ofType(type.toLowerCase()), evaluator));
  return {
    find,
    subnet: (id) => {
      if (id.arm === undefined) return { state: "elsewhere" };
      const own = find(id, subnetType);
      if (own.state === "here") return { state: "here", subject: own.subject.value };
      const inline = inlineSubnet(id.arm, ofType(networkType), evaluator);
      return inline.state === "elsewhere" && own.state === "unknown" ? own : inline;
    },
    account: (pool) => {
      const account = known(accountOf(pool, ofType(accountType), evaluator));
      return account.state === "here" ? { state: "here", subject: account.subject.value } : account;
    },
  };
}

/** What this template never deploys, or not beside the resource that is looked at, is elsewhere, if it is anywhere. */
function unlessLeftOut(link: Link<Resource>, evaluator: Evaluator): Link<Resource> {
  if (link.state !== "here") return link;
  const { subject } = link;
  return isNeverDeployed(subject, evaluator) || isExcluded(subject, evaluator) ? { state: "elsewhere" } : link;
}

/** A resource as a value; its place is its own text. */
function resourceValue({ node, document, environment }: Resource, evaluator: Evaluator): Value {
  const anchor = { evaluation: evaluator.evaluation, document, node, span: span(node.start, node.start + 1) };
  return rootValue(anchor, evaluator.node(node, environment));
}

/** The subnet among those that its virtual network lists. */
function inlineSubnet(id: ArmValue | undefined, networks: readonly Resource[], evaluator: Evaluator): Link<Value> {
  if (networks.length === 0) return { state: "elsewhere" };
  const identity = id === undefined ? undefined : parseResourceId(identityText(id) ?? "");
  if (identity?.type !== subnetType) return { state: "unknown" };
  const network = unlessLeftOut(findByIdentity(parentOf(identity), networks, evaluator), evaluator);
  if (network.state !== "here") return network;
  if (network.subject.existing) return { state: "unknown" };
  const { values, complete } = resourceValue(network.subject, evaluator).at("properties", "subnets").items();
  const name = lastSegment(identity.name);
  let undecided = !complete;
  for (const subnet of values) {
    const own = identityText(subnet.at("name").arm ?? armString(""));
    const same = own === undefined ? "unknown" : isSameText(own, name);
    if (same === "yes") return { state: "here", subject: subnet };
    undecided ||= same === "unknown";
  }
  return { state: undecided ? "unknown" : "elsewhere" };
}

function accountOf(pool: Resource, accounts: readonly Resource[], evaluator: Evaluator): Link<Resource> {
  if (pool.parent?.type === accountType) return { state: "here", subject: pool.parent };
  const identity = identityOf(pool, evaluator);
  // A name that an expression gives as a whole does not tell where the account's ends.
  if (identity === undefined || !identity.name.includes("/")) return { state: "unknown" };
  return findByIdentity(parentOf(identity), accounts, evaluator);
}

function parentOf({ scope, type, name }: ResourceIdentity): ResourceIdentity {
  return { scope, type: type.slice(0, type.lastIndexOf("/")), name: name.slice(0, name.lastIndexOf("/")) };
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
