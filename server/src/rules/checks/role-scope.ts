// How much of Azure a role assignment covers.
import type { TemplateResource } from "../../batch/template-resources.ts";
import type { JsonNode } from "../../json/node.ts";
import { stringAt } from "../../json/path.ts";

export type RoleScope = "managementGroup" | "subscription" | "resourceGroup";

/** Undefined if it is for one resource, or if that is not known. */
export function roleScope({ value, resource }: TemplateResource): RoleScope | undefined {
  if (resource.parent !== undefined) return undefined;
  const scope = value.at("scope");
  if (scope.state === "absent") return scopeOfDeployment(resource.node);
  const { node } = scope.place;
  const text = scope.text() ?? (node?.kind === "string" ? node.value : "");
  return forms.find(([form]) => form.test(text))?.[1];
}

const forms: readonly (readonly [RegExp, RoleScope])[] = [
  [/^(?:\[resourceGroup\(\)\.id\]|\/subscriptions\/[^/]+\/resourceGroups\/[^/]+)$/i, "resourceGroup"],
  [/^(?:\[subscription\(\)\.id\]|\/subscriptions\/[^/]+)$/i, "subscription"],
  [
    /^(?:\[managementGroup\(\)\.id\]|\/?(?:providers\/)?Microsoft\.Management\/managementGroups\/[^/]+)$/i,
    "managementGroup",
  ],
];

/** The schema of a template says what it is deployed to. */
function scopeOfDeployment(resource: JsonNode): RoleScope | undefined {
  for (let node: JsonNode | undefined = resource; node !== undefined; ) {
    const schema = stringAt(node, "$schema");
    if (schema !== undefined) return scopes.find(([form]) => form.test(schema))?.[1];
    const { parent }: JsonNode = node;
    node = parent?.kind === "member" ? parent.parent : parent;
  }
  return undefined;
}

const scopes: readonly (readonly [RegExp, RoleScope])[] = [
  [/\/deploymentTemplate\.json/i, "resourceGroup"],
  [/\/subscriptionDeploymentTemplate\.json/i, "subscription"],
  [/\/managementGroupDeploymentTemplate\.json/i, "managementGroup"],
];
