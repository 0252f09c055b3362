// A JSON schema of templates with Batch accounts and pools, made of our own table of properties: there is none that is
// published for the newest api-version and needs no network.
import type { Property, Subject } from "../../server/src/batch/properties/properties.ts";
import { propertiesOf } from "../../server/src/batch/properties/properties.ts";

interface Schema {
  [keyword: string]: unknown;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** A value may be an expression of the template language wherever it stands. */
const expression: Schema = { type: "string", pattern: "^\\[" };

/** @param addRules writes the rules into the schema of what stands under `properties`. */
export function batchSchema(addRules: (shape: Schema) => Schema): Schema {
  const resource: Schema = {
    properties: {
      type: { type: "string" },
      apiVersion: { type: "string" },
      name: { type: "string" },
      resources: { type: "array", items: { $ref: "#/definitions/resource" } },
      properties: { properties: { template: { $ref: "#" } } },
    },
    allOf: [
      forType("Microsoft.Batch/batchAccounts", "account"),
      forType("Microsoft.Batch/batchAccounts/pools", "pool"),
    ],
  };
  function forType(type: string, subject: Subject): Schema {
    const properties = addRules(shapeOf(subject));
    // biome-ignore lint/suspicious/noThenProperty: it is JSON schema's word.
    return { if: { properties: { type: { const: type } } }, then: { properties: { properties } } };
  }
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    properties: { resources: { type: "array", items: { $ref: "#/definitions/resource" } } },
    definitions: { resource },
  };
}

function shapeOf(subject: Subject): Schema {
  const shape: Schema = {};
  for (const property of propertiesOf(subject)) {
    const [first, ...segments] = property.management?.segments ?? [];
    // What stands beside `properties`, such as the identity, is none of the ten rules' business.
    if (first !== "properties" || segments.length === 0) continue;
    let node = shape;
    for (const name of segments) {
      if (name === "[]") node = node.items ??= {};
      else {
        node.properties ??= {};
        node = node.properties[name] ??= {};
      }
    }
    Object.assign(node, typeOf(property));
  }
  return shape;
}

function typeOf({ management }: Property): Schema {
  if (management === undefined || management.type === "any") return {};
  if (management.type === "object" || management.type === "array") return { type: [management.type, "string"] };
  if (management.type === "enum") return { anyOf: [{ enum: management.values }, expression] };
  return { anyOf: [{ type: management.type }, expression] };
}
