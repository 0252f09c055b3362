// Pools whose nodes have public IP addresses that the user manages.
import { publicIpsPage, securityBestPractices } from "./checks/pages.ts";
import { provisionOf } from "./checks/public-addresses.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "pool-public-ip-user-managed",
  subject: "pool",
  title: "Pools should have public IP addresses of their own only where they are needed",
  why: "Addresses of one's own are needed where another service admits the nodes by their addresses. They make the nodes as visible from the internet as other public addresses do.",
  messages: {
    managed: {
      severity: "information",
      text: "Pool '{pool}' gives its nodes public IP addresses that the user manages.",
    },
  },
  references: [securityBestPractices, publicIpsPage],
  controls: ["MCSB NS-1"],
  seeds: ["A111", "A114", "A115", "A117"],
  yieldsTo: ["pool-user-managed-ip-incomplete"],
  *check(pool) {
    const provision = provisionOf(pool);
    if (provision.is("UserManaged") !== "yes") return undefined;
    yield { message: "managed", data: { pool: pool.name }, at: provision };
    return undefined;
  },
});
