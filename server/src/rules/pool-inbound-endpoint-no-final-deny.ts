// NAT pools whose rules allow sources, but say nothing of everybody else.
import type { Value } from "../arm/value.ts";
import { natPoolAccess } from "../batch/network/nat-rules.ts";
import { denyOthers } from "./checks/append-denial.ts";
import { endpointsOf, natPoolAbstention, supposedAddresses } from "./checks/exposed-nat-pools.ts";
import { supposedlyPublic } from "./checks/notes.ts";
import { poolEndpointsPage } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-inbound-endpoint-no-final-deny",
  subject: "pool",
  title: "NAT pools that allow sources should deny all others",
  why: "Whom no rule allows is kept out by the default rules of a network security group. A last rule that denies everybody says so in the file, and stays when somebody adds a rule.",
  messages: {
    allowOnly: {
      severity: "hint",
      text: "NAT pool '{endpoint}' of pool '{pool}' allows sources to reach port {port}, but has no rule that denies all others.",
    },
  },
  notes: {
    addresses: supposedlyPublic,
  },
  fixes: { deny: "Deny everybody else access to port {port} (an existing pool accepts it only when empty)" },
  references: [poolEndpointsPage],
  controls: ["MCSB NS-1"],
  seeds: ["A127"],
  needs: { pool: ["networkConfiguration.endpointConfiguration"] },
  *check(pool) {
    const abstention = natPoolAbstention(pool);
    if (abstention !== undefined) return abstention;
    const endpoints = endpointsOf(pool);
    for (const [index, natPool] of endpoints.at("inboundNatPools").items().values.entries()) {
      // What the internet reaches is another rule's to report.
      if (!allowsOnly(natPool) || natPoolAccess(natPool).open !== "no") continue;
      const [endpoint, port] = pool.aside(() => [natPool.at("name").show(), natPool.at("backendPort").show()] as const);
      yield {
        message: "allowOnly",
        data: { pool: pool.name, endpoint, port },
        at: natPool.at("networkSecurityGroupRules"),
        supposing: supposedAddresses(pool),
        fixes: () => {
          const denial = denyOthers({ endpoints, index });
          return denial === undefined ? [] : [{ title: "deny", data: { port }, ...denial }];
        },
      };
    }
    return undefined;
  },
});

function allowsOnly(natPool: Value): boolean {
  const { values, complete } = natPool.at("networkSecurityGroupRules").items();
  return complete && values.length > 0 && values.every((rule) => rule.at("access").is("Allow") === "yes");
}
