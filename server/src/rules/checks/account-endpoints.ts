// The two public endpoints of an account, and whom its network profile lets through to them.
import type { Value } from "../../arm/value.ts";
import { type AddressRange, parseAddressRange } from "../../batch/network/address-range.ts";
import type { Account } from "../../batch/subject.ts";
import { type Change, set } from "../rule.ts";

/** The members of a network profile: clients reach the first endpoint, nodes the second. */
export const accountEndpoints = ["accountAccess", "nodeManagementAccess"] as const;

export type AccountEndpoint = (typeof accountEndpoints)[number];

/** Ranges of a prefix of this length or a shorter one let large parts of the internet through. */
const widest = 8;

/** The IP rules of an endpoint; none if they are not known. */
export function ipRulesOf(account: Account, endpoint: AccountEndpoint): readonly Value[] {
  return account.at(`networkProfile.${endpoint}.ipRules`).items().values;
}

/** The addresses of an IP rule; undefined if they are not known or are no IPv4 range. */
export function rangeOf(rule: Value): AddressRange | undefined {
  const text = rule.at("value").text();
  const range = text === undefined ? undefined : parseAddressRange(text);
  return range?.family === 4 ? range : undefined;
}

/** Whether a range is so large that a rule for it limits little; `0.0.0.0` alone stands for every address too. */
export function isTooBroad({ first, length }: AddressRange): boolean {
  return length <= widest || (first === 0n && length === 32);
}

/**
 * Makes the profile deny access to an endpoint by default. Where it says nothing of the endpoint that clients reach,
 * that one is closed too: open, it would be what an account without a profile has.
 */
export function denyByDefault(account: Account, endpoint: AccountEndpoint): readonly Change[] {
  const others = account.at("networkProfile.accountAccess").state === "absent" ? (["accountAccess"] as const) : [];
  const closed = new Set<AccountEndpoint>([endpoint, ...others]);
  return [...closed].map((each) => set(account.at(`networkProfile.${each}.defaultAction`), "Deny"));
}
