// The ways to close an inbound NAT pool that the internet reaches.
import type { Value } from "../../arm/value.ts";
import type { SecurityRule } from "../../batch/network/internet-access.ts";
import { type Change, declareParameter, type Fix, remove } from "../rule.ts";
import { natPoolsOf } from "./append-denial.ts";
import { denyInternet, type OpenNatPool } from "./deny-internet.ts";
import { isLiteral } from "./literal.ts";

/**
 * To deny the internet access, to remove the NAT pool, or to limit the source of the `opening`, if a rule opens it.
 * `safe` says whether nothing but people on the internet uses the port; a denial is never safe if a parameter decides
 * what the rules or the port are.
 */
export function closingFixes(
  open: OpenNatPool,
  opening: SecurityRule | undefined,
  safe: boolean,
): readonly Fix<"deny" | "remove" | "limit">[] {
  const natPool = natPoolsOf(open).item(open.index);
  if (natPool === undefined) return [];
  const port = natPool.at("backendPort");
  const fixes: Fix<"deny" | "remove" | "limit">[] = [];
  const denial = denyInternet(open, natPool);
  if (denial !== undefined) {
    const isKnown = [port, natPool.at("protocol")].every(isLiteral);
    fixes.push({
      title: "deny",
      data: { port: port.show() },
      safe: safe && denial.safe && isKnown,
      changes: denial.changes,
    });
  }
  fixes.push({
    title: "remove",
    data: { endpoint: natPool.at("name").show(), port: port.show() },
    safe: false,
    changes: [removeNatPool(open, natPool)],
  });
  if (opening !== undefined) {
    fixes.push({
      title: "limit",
      data: { source: opening.source.show() },
      safe: false,
      changes: [limitSource(opening.source)],
    });
  }
  return fixes;
}

/** An endpoint configuration must hold NAT pools, so that it goes with the last one. */
function removeNatPool(open: OpenNatPool, natPool: Value): Change {
  const { values, complete } = natPoolsOf(open).items();
  return remove(values.length > 1 || !complete ? natPool : open.endpoints);
}

function limitSource(source: Value): Change {
  return declareParameter(source, { name: "remoteAccessSource", type: "string", placeholder: "<IP address or range>" });
}
