// Private endpoints to Batch accounts without a DNS zone in their template.

import { privateConnectivityPage } from "./checks/pages.ts";
import { batchConnections } from "./checks/private-endpoints.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "private-endpoint-dns-missing",
  subject: "template",
  title: "Private endpoints to Batch accounts should have a DNS record",
  why: "Clients and nodes ask for the account by its public name. Without a record in a private DNS zone the name leads to the public address, which is closed or takes a way outside of the network.",
  messages: {
    missing: {
      severity: "hint",
      text: "Private endpoint '{endpoint}' leads to a Batch account, but '{template}' has neither a DNS zone group for it nor a private DNS zone.",
    },
  },
  references: [privateConnectivityPage],
  controls: ["MCSB NS-2", "Policy 4ec38ebc-381f-45ee-81a4-acbc4be878f8"],
  seeds: [],
  *check(template) {
    const endpoints = new Set(batchConnections(template).map(({ endpoint }) => endpoint));
    const zones = template.resources?.ofType("Microsoft.Network/privateDnsZones");
    if (endpoints.size === 0 || zones === undefined) return "not-applicable";
    if (zones.values.length > 0) return undefined;
    for (const endpoint of endpoints) {
      const groups = endpoint.children("Microsoft.Network/privateEndpoints/privateDnsZoneGroups");
      if (groups.values.length > 0) continue;
      if (!groups.complete) return "not-decidable";
      const data = { template: template.name, endpoint: endpoint.value.at("name").show() };
      yield { message: "missing", data, at: endpoint.value };
    }
    return undefined;
  },
});
