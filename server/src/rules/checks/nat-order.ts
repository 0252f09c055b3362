// Rules of a NAT pool in the order of their priorities: which of them come before a denial, and which behind it.
import type { Value } from "../../arm/value.ts";
import type { NatRule } from "../../batch/network/nat-rules.ts";
import { integerOf } from "../../batch/network/read-rule.ts";
import { classifySource, coversSource, type SourcePrefix } from "../../batch/network/source-prefix.ts";

/** Whether the rule certainly does that. */
export function is(rule: Value, access: "Allow" | "Deny"): boolean {
  return rule.at("access").is(access) === "yes";
}

/** The sources that the rule is about. */
export function sourceOf(rule: Value): Value {
  return rule.at("sourceAddressPrefix");
}

/** The same as a range, as far as it is known. */
export function prefixOf(rule: Value): SourcePrefix {
  return classifySource(sourceOf(rule).text() ?? "");
}

/** Whether a rule before the denial may let those in whom the rule behind it allows. */
export function mayBeLetInBefore(denial: NatRule, rule: Value): boolean {
  return rulesOf(denial)
    .filter((other) => comesBefore(other, denial.rule) && mayAllow(other))
    .some((other) => coversSource(prefixOf(other), prefixOf(rule)) !== "no");
}

/** All rules of the NAT pool that the rule belongs to. */
function rulesOf({ natPool }: NatRule): readonly Value[] {
  return natPool.at("networkSecurityGroupRules").items().values;
}

function mayAllow(rule: Value): boolean {
  return rule.at("access").is("Allow") !== "no";
}

function comesBefore(one: Value, other: Value): boolean {
  return (integerOf(one.at("priority")) ?? 0) < (integerOf(other.at("priority")) ?? 0);
}

/** Whether a rule behind the denial would let the internet in, once somebody mends the rule that comes before both. */
export function keepsClosed(denial: NatRule): boolean {
  return rulesOf(denial)
    .filter((other) => comesBefore(denial.rule, other) && mayAllow(other))
    .some((other) => ["any", "wide"].includes(prefixOf(other).kind));
}
