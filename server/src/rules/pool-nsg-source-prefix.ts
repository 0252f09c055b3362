// Rules of NAT pools whose source is nothing that the service takes.

import { mayBeIpv6 } from "../batch/network/address-range.ts";
import { knownNatRules } from "../batch/network/nat-rules.ts";
import { classifySource } from "../batch/network/source-prefix.ts";
import { isWithoutNatPools, natPoolsOf } from "./checks/exposed-nat-pools.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-nsg-source-prefix",
  subject: "pool",
  title: "Sources of NAT pool rules should be addresses, ranges or service tags",
  why: "A rule names its source by one IP address, one range in CIDR form, a service tag or '*'. The service refuses a pool with anything else, such as a list of addresses.",
  messages: {
    empty: {
      severity: "error",
      text: "The source of a network security group rule of pool '{pool}' is empty.",
    },
    invalid: {
      severity: "error",
      text: "The source '{source}' of a network security group rule of pool '{pool}' is no IP address, range in CIDR form, service tag or '*'.",
    },
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    if (isWithoutNatPools(pool)) return "not-applicable";
    for (const { rule } of knownNatRules(natPoolsOf(pool))) {
      const source = rule.at("sourceAddressPrefix");
      const text = source.text();
      // Which forms of IPv6 the service takes is documented nowhere.
      if (text === undefined || classifySource(text).kind !== "invalid" || mayBeIpv6(text.trim())) continue;
      if (text === "") yield { message: "empty", data: { pool: pool.name }, at: source };
      else yield { message: "invalid", data: { pool: pool.name, source: source.show() }, at: source };
    }
    return undefined;
  },
});
