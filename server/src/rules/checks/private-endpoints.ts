// The private endpoints of a template that lead to a Batch account.
import { identityText, parseResourceId } from "../../arm/resource-identity.ts";
import type { Tri, Value } from "../../arm/value.ts";
import type { SurroundingTemplate, Template } from "../../batch/subject.ts";
import type { TemplateResource } from "../../batch/template-resources.ts";
import type { addResource } from "../rule.ts";

/** An account, and the resources around it. */
export type AroundAccount = Pick<SurroundingTemplate, "ofType" | "own">;

/** What of an account a private endpoint reaches. */
export type SubResource = "batchAccount" | "nodeManagement";

const endpointType = "Microsoft.Network/privateEndpoints";
const subnet = "<subnet resource id>";

/** Whether the template connects a private endpoint to that part of its `own` account; unknown also if it may. */
export function endpointsOf(template: AroundAccount | undefined, part: SubResource): Tri {
  const endpoints = template?.ofType(endpointType);
  if (template === undefined || endpoints === undefined) return "unknown";
  let answer: Tri = endpoints.complete ? "no" : "unknown";
  for (const { value, existing } of endpoints.values) {
    const { values, complete } = connectionsOf(value);
    if (existing || !complete) answer = "unknown";
    for (const connection of values) {
      const leads = leadsTo(connection, template.own, part);
      if (leads === "yes") return "yes";
      if (leads === "unknown") answer = "unknown";
    }
  }
  return answer;
}

/** Whether a template holds private endpoints at all; where it has none, they are set up elsewhere. */
export function hasEndpoints(template: Pick<SurroundingTemplate, "ofType"> | undefined): boolean {
  return (template?.ofType(endpointType).values.length ?? 0) > 0;
}

/** The connections of a template's private endpoints that are known to lead to a Batch account, be it here or not. */
export function batchConnections(
  template: Template,
): readonly { readonly endpoint: TemplateResource; readonly connection: Value }[] {
  const endpoints = template.resources?.ofType(endpointType).values.filter(({ existing }) => !existing) ?? [];
  return endpoints.flatMap((endpoint) =>
    connectionsOf(endpoint.value)
      .values.filter(isToBatch)
      .map((connection) => ({ endpoint, connection })),
  );
}

function isToBatch(connection: Value): boolean {
  const target = connection.at("properties", "privateLinkServiceId");
  const text = target.state === "absent" || target.arm === undefined ? undefined : identityText(target.arm);
  return text !== undefined && parseResourceId(text)?.type === "microsoft.batch/batchaccounts";
}

/** The connections of a private endpoint, approved at once or by hand. */
export function connectionsOf(endpoint: Value): { readonly values: readonly Value[]; readonly complete: boolean } {
  const lists = ["privateLinkServiceConnections", "manualPrivateLinkServiceConnections"].map((name) =>
    endpoint.at("properties", name).items(),
  );
  return { values: lists.flatMap(({ values }) => values), complete: lists.every(({ complete }) => complete) };
}

function leadsTo(connection: Value, account: TemplateResource, part: SubResource): Tri {
  const named = account.isNamedBy(connection.at("properties", "privateLinkServiceId"));
  if (named === "no") return "no";
  const groups = connection.at("properties", "groupIds").items();
  const fits = groups.values.map((group) => group.is(part));
  if (fits.includes("yes")) return named;
  return groups.complete && fits.every((fit) => fit === "no") ? "no" : "unknown";
}

/** A new private endpoint to the account beside it. */
export function privateEndpoint(part: SubResource): Omit<Parameters<typeof addResource>[0], "beside"> {
  const name = part === "batchAccount" ? "batchAccountEndpoint" : "nodeManagementEndpoint";
  const connection = { name, properties: { privateLinkServiceId: "[{id}]", groupIds: [part] } };
  return {
    symbolicName: name,
    resource: {
      type: endpointType,
      apiVersion: "2023-11-01",
      name: `[concat({name}, '-${part}')]`,
      location: "[resourceGroup().location]",
      dependsOn: ["[{id}]"],
      properties: { subnet: { id: subnet }, privateLinkServiceConnections: [connection] },
    },
    parameters: [{ placeholder: subnet, name: "endpointSubnetId", type: "string" }],
  };
}
