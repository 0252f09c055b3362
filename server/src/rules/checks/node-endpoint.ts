// The private endpoint that nodes without public addresses need to reach an account that is closed to them.
import type { Value } from "../../arm/value.ts";
import type { Account, Pool } from "../../batch/subject.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import type { Abstention, Change } from "../rule.ts";
import { poolsOf } from "./account-pools.ts";
import { addBesideAccount } from "./beside-account.ts";
import { endpointsOf, hasEndpoints, privateEndpoint } from "./private-endpoints.ts";

/** A pool that loses its account where that is closed to public networks. */
export interface CutOffPool {
  readonly name: Value;
  /** What says that its nodes have no public addresses. */
  readonly provision: Value;
  /** Whether the template has no private endpoint at all, so that there may be one elsewhere. */
  readonly mayHaveOneElsewhere: boolean;
}

/**
 * The pool of the account whose nodes have no public addresses while the template has no private endpoint for them;
 * undefined if it has one.
 */
export function poolWithoutEndpoint(account: Account): CutOffPool | Abstention | undefined {
  if (account.exported || account.template === undefined) return "not-applicable";
  const pools = poolsOf(account);
  const isPrivate = (pool: Value) => provisionOf(pool).is("NoPublicIPAddresses") === "yes";
  const pool = pools.values.find(({ value }) => isPrivate(value))?.value;
  if (pool === undefined) return pools.complete ? "not-applicable" : "not-decidable";
  const endpoints = endpointsOf(account.template, "nodeManagement");
  if (endpoints !== "no") return endpoints === "unknown" ? "not-decidable" : undefined;
  const mayHaveOneElsewhere = !hasEndpoints(account.template);
  return { name: pool.at("name"), provision: provisionOf(pool), mayHaveOneElsewhere };
}

/** Adds the endpoint. */
export function addNodeEndpoint({ template }: Account): readonly Change[] {
  return template === undefined ? [] : addBesideAccount(template, privateEndpoint("nodeManagement"));
}

/** What has to be added together with closing the account to nodes on public networks; nearly always nothing. */
export function endpointForNodes(account: Account): readonly Change[] {
  const pool = poolWithoutEndpoint(account);
  return typeof pool === "object" && !pool.mayHaveOneElsewhere ? addNodeEndpoint(account) : [];
}

/** The same for a pool that gives up the public addresses of its nodes. */
export function endpointForPool(pool: Pool): readonly Change[] {
  const { template } = pool;
  if (template === undefined || !hasEndpoints(template)) return [];
  const account = pool.account();
  if (account.state !== "here") return [];
  const isIts = ({ value }: TemplateResource) => value.place.node === account.subject.place.node;
  const own = template.ofType("Microsoft.Batch/batchAccounts").values.find(isIts);
  if (own === undefined) return [];
  const properties = own.value.at("properties");
  const nodeManagement = properties.at("networkProfile", "nodeManagementAccess");
  if (closedToNodes(properties.at("publicNetworkAccess"), nodeManagement) === undefined) return [];
  if (endpointsOf({ ofType: template.ofType, own }, "nodeManagement") !== "no") return [];
  return addBesideAccount({ own }, privateEndpoint("nodeManagement"));
}

/**
 * What closes an account to nodes on public networks, if anything does. With IP rules they may come through a gateway
 * whose addresses are known.
 */
export function closedToNodes(publicAccess: Value, nodeManagement: Value): Value | undefined {
  if (publicAccess.is("Disabled") === "yes") return publicAccess;
  const action = nodeManagement.at("defaultAction");
  const isFiltered = publicAccess.state === "absent" || publicAccess.is("Enabled") === "yes";
  if (!isFiltered || action.is("Deny") !== "yes") return undefined;
  const rules = nodeManagement.at("ipRules").items();
  return rules.complete && rules.values.length === 0 ? action : undefined;
}

function provisionOf(pool: Value): Value {
  return pool.at("properties", "networkConfiguration", "publicIPAddressConfiguration", "provision");
}
