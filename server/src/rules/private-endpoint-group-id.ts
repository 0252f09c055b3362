// Private endpoints to Batch accounts that name no part of the account, or several.

import type { Value } from "../arm/value.ts";
import type { TemplateResource } from "../batch/template-resources.ts";
import { accountReference, privateConnectivityPage } from "./checks/pages.ts";
import { batchConnections } from "./checks/private-endpoints.ts";
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "private-endpoint-group-id",
  subject: "template",
  title: "Private endpoints to Batch accounts should name exactly one sub-resource",
  why: "A Batch account has two sub-resources for private endpoints: 'batchAccount' for clients and 'nodeManagement' for nodes. Each connection takes one and only one of them.",
  messages: {
    missing: {
      severity: "error",
      text: "Private endpoint '{endpoint}' of '{template}' leads to a Batch account, but its connection names no sub-resource.",
    },
    several: {
      severity: "error",
      text: "Private endpoint '{endpoint}' of '{template}' leads to a Batch account, but its connection names several sub-resources instead of one.",
    },
    other: {
      severity: "error",
      text: "Private endpoint '{endpoint}' of '{template}' leads to a Batch account, which has no sub-resource '{group}'.",
    },
  },
  fixes: {
    batchAccount: "Connect to 'batchAccount', which clients use",
    nodeManagement: "Connect to 'nodeManagement', which nodes use",
  },
  references: [accountReference, privateConnectivityPage],
  controls: ["MCSB NS-2"],
  seeds: [],
  *check(template) {
    const connections = batchConnections(template);
    if (connections.length === 0) return "not-applicable";
    for (const { endpoint, connection } of connections) {
      const groups = connection.at("properties", "groupIds");
      const message = whatIsWrong(groups);
      if (message === undefined) continue;
      if (template.aside(() => isDeployedOtherwise(endpoint, groups))) continue;
      yield {
        message,
        data: {
          template: template.name,
          endpoint: endpoint.value.at("name").show(),
          ...(message === "other" && { group: groups.item(0)?.show() ?? "" }),
        },
        at: groups,
        fixes: () =>
          subResources.map((part) => ({ title: part, safe: false, changes: [set(groups, [part])] }) as const),
      };
    }
    return undefined;
  },
});

/** A default with which an endpoint is not deployed is not what it is deployed with. */
function isDeployedOtherwise({ value, parametersNamedBy }: TemplateResource, groups: Value): boolean {
  const condition = value.at("condition");
  if (condition.is(false) !== "yes") return false;
  const deciding = new Set(parametersNamedBy(condition).map(({ name }) => name.toLowerCase()));
  const hops = groups.items().values.flatMap(({ place }) => place.hops);
  return hops.some(({ kind, name }) => kind === "parameter-default" && deciding.has(name.toLowerCase()));
}

const subResources = ["batchAccount", "nodeManagement"] as const;

function whatIsWrong(groups: Value): "missing" | "several" | "other" | undefined {
  const { values, complete } = groups.items();
  if (values.length > 1) return "several";
  if (!complete) return undefined;
  const [group] = values;
  if (group === undefined) return "missing";
  return subResources.every((part) => group.is(part) === "no") ? "other" : undefined;
}
