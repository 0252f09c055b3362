// Validates data against the part of JSON Schema that our schemas use.
import assert from "node:assert/strict";
import { isDate } from "../../server/src/lint/settings-reader.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** Keywords that only people and editors read. */
const annotations = ["$schema", "$comment", "title", "description", "default", "examples", "definitions"];
const editorWords = ["enumDescriptions", "allowComments"];

type Check = (operand: never, data: unknown, context: Context) => boolean;

interface Context {
  readonly root: Schema;
  /** The schema that the keyword stands in, for those that depend on each other. */
  readonly schema: Schema;
}

/**
 * Whether the data fit the schema.
 *
 * @throws AssertionError if the schema uses a keyword that this validator does not know: then nobody could tell.
 */
export function isValid(schema: Schema, data: unknown, root = schema): boolean {
  return Object.entries(schema).every(([keyword, operand]) => {
    if (annotations.includes(keyword) || editorWords.includes(keyword)) return true;
    const check = checks[keyword];
    assert.ok(check, `The validator does not know the keyword '${keyword}'.`);
    return check(operand as never, data, { root, schema });
  });
}

const checks: Readonly<Record<string, Check>> = {
  $ref: (reference: string, data, { root }) => isValid(resolve(root, reference), data, root),
  type: (type: string, data) => typesOf(data).includes(type),
  const: (value: unknown, data) => value === data,
  enum: (values: readonly unknown[], data) => values.includes(data),
  pattern: (pattern: string, data) => typeof data !== "string" || new RegExp(pattern, "u").test(data),
  format(format: string, data) {
    assert.equal(format, "date");
    return typeof data !== "string" || isDate(data);
  },
  minimum: (least: number, data) => typeof data !== "number" || data >= least,
  maximum: (most: number, data) => typeof data !== "number" || data <= most,
  anyOf: (schemas: readonly Schema[], data, { root }) => schemas.some((schema) => isValid(schema, data, root)),
  items: (schema: Schema, data, { root }) => !Array.isArray(data) || data.every((item) => isValid(schema, item, root)),
  contains: (schema: Schema, data, { root }) =>
    !Array.isArray(data) || data.some((item) => isValid(schema, item, root)),
  required: (names: readonly string[], data) => !isObject(data) || names.every((name) => Object.hasOwn(data, name)),
  properties: (schemas: Readonly<Record<string, Schema>>, data, { root }) =>
    !isObject(data) ||
    Object.entries(data).every(([name, value]) => {
      const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
      return schema === undefined || isValid(schema, value, root);
    }),
  additionalProperties: (schema: Schema | false, data, { root, schema: { properties = {} } }) =>
    !isObject(data) ||
    Object.entries(data)
      .filter(([name]) => !Object.hasOwn(properties as Schema, name))
      .every(([, value]) => schema !== false && isValid(schema, value, root)),
};

function resolve(root: Schema, reference: string): Schema {
  const name = /^#\/definitions\/(\w+)$/.exec(reference)?.[1] ?? "";
  const found = (root.definitions as Readonly<Record<string, Schema>>)[name];
  assert.ok(found, `The schema has no definition '${reference}'.`);
  return found;
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function typesOf(data: unknown): readonly string[] {
  if (data === null) return ["null"];
  if (Array.isArray(data)) return ["array"];
  return Number.isInteger(data) ? ["number", "integer"] : [typeof data];
}
