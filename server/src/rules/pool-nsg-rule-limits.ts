// Pools with more NAT pools or network security group rules than the service takes.

import { knownNatRules, natLimits } from "../batch/network/nat-rules.ts";
import { isWithoutNatPools, natPoolsOf } from "./checks/exposed-nat-pools.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-nsg-rule-limits",
  subject: "pool",
  title: "Pools should have at most 5 NAT pools and 25 rules",
  why: "A pool takes at most 5 inbound NAT pools, and at most 25 network security group rules over all of them. The service refuses a pool with more.",
  messages: {
    natPools: {
      severity: "error",
      text: "Pool '{pool}' has {count} inbound NAT pools, but the service takes 5 at most.",
    },
    rules: {
      severity: "error",
      text: "Pool '{pool}' has {count} network security group rules in its NAT pools, but the service takes 25 at most.",
    },
  },
  references: [poolReference],
  controls: [],
  seeds: [],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    if (isWithoutNatPools(pool)) return "not-applicable";
    const natPools = natPoolsOf(pool).items().values;
    const rules = knownNatRules(natPoolsOf(pool));
    const surplusPool = natPools[natLimits.natPools];
    if (surplusPool !== undefined)
      yield { message: "natPools", data: { pool: pool.name, count: natPools.length }, at: surplusPool.at("name") };
    const surplusRule = rules[natLimits.rules]?.rule;
    if (surplusRule !== undefined)
      yield { message: "rules", data: { pool: pool.name, count: rules.length }, at: surplusRule.at("priority") };
    return undefined;
  },
});
